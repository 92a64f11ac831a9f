"""Cutting a response file between records, its bytes as they are."""
import itertools


def records(file):
    """Whole records: lines joined until their quotes are even, doubled ones included.

    In UTF-8 and in CP932 no byte of a longer character is that of a quote or a line feed.
    """
    record = []
    quotes = 0
    for line in file:
        record.append(line)
        quotes += line.count(b'"')
        if quotes % 2 == 0:
            yield b"".join(record)
            record, quotes = [], 0
    if record:
        yield b"".join(record)


def cut(file, size, count):
    """Cuts a file of `size` bytes into at most `count` parts of about the same size.

    Yields each part as pieces of bytes, the header first, to be used up before the next part
    is asked for.
    """
    every = records(file)
    header = next(every, b"")

    def numbered():
        offset = len(header)
        for record in every:
            yield offset * count // size, record
            offset += len(record)

    for _, part in itertools.groupby(numbered(), key=lambda pair: pair[0]):
        yield itertools.chain([header], (record for _, record in part))
