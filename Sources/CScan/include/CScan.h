#ifndef SHUKEI_CSCAN_H
#define SHUKEI_CSCAN_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Which of 64 bytes are delimiters, ends of records and quotes: bit i is byte i.
typedef struct {
  uint64_t delimiters;
  uint64_t ends;
  uint64_t quotes;
} shukei_masks;

#if defined(__SSE2__)

static inline uint64_t shukei_equal(__m128i a, __m128i b, __m128i c, __m128i d, __m128i value) {
  uint64_t low = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(a, value)) |
                 (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(b, value)) << 16;
  uint64_t high = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(c, value)) |
                  (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(d, value)) << 16;
  return low | high << 32;
}

/// Classifies the 64 bytes at `bytes`.
static inline shukei_masks shukei_classify(const uint8_t *bytes, uint8_t delimiter, uint8_t end) {
  __m128i a = _mm_loadu_si128((const __m128i *)bytes);
  __m128i b = _mm_loadu_si128((const __m128i *)(bytes + 16));
  __m128i c = _mm_loadu_si128((const __m128i *)(bytes + 32));
  __m128i d = _mm_loadu_si128((const __m128i *)(bytes + 48));
  shukei_masks masks;
  masks.delimiters = shukei_equal(a, b, c, d, _mm_set1_epi8((char)delimiter));
  masks.ends = shukei_equal(a, b, c, d, _mm_set1_epi8((char)end));
  masks.quotes = shukei_equal(a, b, c, d, _mm_set1_epi8('"'));
  return masks;
}

#else

/// Classifies the 64 bytes at `bytes`, without vector instructions.
static inline shukei_masks shukei_classify(const uint8_t *bytes, uint8_t delimiter, uint8_t end) {
  shukei_masks masks = {0, 0, 0};
  for (int i = 0; i < 64; i++) {
    masks.delimiters |= (uint64_t)(bytes[i] == delimiter) << i;
    masks.ends |= (uint64_t)(bytes[i] == end) << i;
    masks.quotes |= (uint64_t)(bytes[i] == '"') << i;
  }
  return masks;
}

#endif

/// The 8 bytes at `bytes`, wherever they stand, the first one lowest.
static inline uint64_t shukei_load(const uint8_t *bytes) {
  uint64_t value;
  memcpy(&value, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  value = __builtin_bswap64(value);
#endif
  return value;
}

/// Whether `count` bytes are the same at both places.
static inline int shukei_same(const uint8_t *one, const uint8_t *other, int64_t count) {
  return memcmp(one, other, (size_t)count) == 0;
}

#include "digest.h"
#include "shingles.h"

/// How many line feeds, carriage returns, and carriage returns before a line feed some bytes hold.
typedef struct {
  uint64_t line_feeds;
  uint64_t returns;
  uint64_t pairs;
} shukei_line_ends;

/// Counts the line ends of `count` bytes; `bytes` may be null where there are none.
static inline shukei_line_ends shukei_count_line_ends(const uint8_t *bytes, int64_t count) {
  shukei_line_ends ends = {0, 0, 0};
  // Three sums over runs too short for a byte to overflow: a compiler makes vectors of them.
  for (int64_t start = 0; start < count; start += 255) {
    int64_t stop = start + 255 < count ? start + 255 : count;
    uint8_t feeds = 0, returns = 0, pairs = 0;
    for (int64_t i = start; i < stop; i++) feeds += bytes[i] == 10;
    for (int64_t i = start; i < stop; i++) returns += bytes[i] == 13;
    for (int64_t i = start ? start : 1; i < stop; i++)
      pairs += (bytes[i] == 10) & (bytes[i - 1] == 13);
    ends.line_feeds += feeds;
    ends.returns += returns;
    ends.pairs += pairs;
  }
  return ends;
}

/// Whether `count` bytes are UTF-8: no character cut, overlong, of a surrogate or past U+10FFFF
/// (Unicode 15, table 3-7). `bytes` may be null where there are none.
static inline int shukei_is_utf8(const uint8_t *bytes, int64_t count) {
  int64_t i = 0;
  while (i < count) {
    uint64_t eight;
    if (count - i >= 8) {
      memcpy(&eight, bytes + i, 8);
      if ((eight & 0x8080808080808080u) == 0) {
        i += 8;
        continue;
      }
    }
    uint8_t lead = bytes[i];
    if (lead < 0x80) {
      i++;
      continue;
    }
    // How long the character is, and between what its second byte lies.
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    uint8_t least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    uint8_t most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (lead < 0xC2 || lead > 0xF4 || count - i < length) return 0;
    if (bytes[i + 1] < least || bytes[i + 1] > most) return 0;
    if (length > 2 && (bytes[i + 2] & 0xC0) != 0x80) return 0;
    if (length > 3 && (bytes[i + 3] & 0xC0) != 0x80) return 0;
    i += length;
  }
  return 1;
}

#endif
