#ifndef SHUKEI_SHINGLES_H
#define SHUKEI_SHINGLES_H

#include <stdint.h>
#include <string.h>

// What a text is like, in 64 cells of four bits. Every three neighbouring letters or digits have a
// hash, whose upper bits are a cell; a cell keeps the least of its hashes, as a number from 1 to
// 15, and 0 where it has none. Marks and spaces do not count, nor whether a letter is large or
// small, wide or narrow.

/// The cells, sixteen in a word, the first one lowest, and how many letters and digits there are.
typedef struct {
  uint64_t cells[4];
  int64_t characters;
} shukei_signature;

/// The character at `*place`, in UTF-8; moves the place behind it. A byte that begins no character
/// of the text counts as a mark.
static inline uint32_t shukei_scalar(const uint8_t *bytes, int64_t count, int64_t *place) {
  int64_t start = (*place)++;
  uint8_t lead = bytes[start];
  if (lead < 0x80) return lead;
  int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
  if (more == 0 || lead > 0xF4 || count - start <= more) return 0;
  uint32_t value = lead & (0x3F >> more);
  for (int i = 1; i <= more; i++) {
    if ((bytes[start + i] & 0xC0) != 0x80) return 0;
    value = value << 6 | (bytes[start + i] & 0x3F);
  }
  *place = start + 1 + more;
  return value;
}

/// A letter or digit in one form; 0 for what is a mark, a space or a picture.
static inline uint32_t shukei_letter(uint32_t value) {
  if (value >= 0xFF01 && value <= 0xFF5E) value -= 0xFEE0;
  if (value < 0x80) {
    if (value >= 'A' && value <= 'Z') return value + 32;
    int kept = (value >= 'a' && value <= 'z') || (value >= '0' && value <= '9');
    return kept ? value : 0;
  }
  if (value < 0xC0) return 0;
  if (value < 0x2000) return value;
  if (value < 0x2C00) return 0;
  if (value < 0x3000) return value;
  if (value <= 0x3040) return value >= 0x3005 && value <= 0x3007 ? value : 0;
  if (value == 0x30FB || value == 0xFF65) return 0;
  if (value < 0xE000) return value;
  if (value < 0xF900) return 0;
  if (value < 0xFB50) return value;
  if (value >= 0xFE00 && value < 0xFE70) return 0;
  if (value >= 0xFF00 && value < 0xFF66) return 0;
  if (value >= 0xFFE0 && value < 0x10000) return 0;
  return value >= 0x1F000 && value < 0x20000 ? 0 : value;
}

/// What a text is like; without regard to the order of its cells' hashes, so the same on every
/// machine.
static inline shukei_signature shukei_sign(const uint8_t *bytes, int64_t count) {
  uint32_t least[64];
  memset(least, 0xFF, sizeof least);
  shukei_signature signature = {{0, 0, 0, 0}, 0};
  uint64_t window = 0;
  for (int64_t place = 0; place < count;) {
    uint32_t letter = shukei_letter(shukei_scalar(bytes, count, &place));
    if (letter == 0) continue;
    // Three characters of up to 21 bits.
    window = (window << 21 | letter) & UINT64_C(0x7FFFFFFFFFFFFFFF);
    if (++signature.characters < 3) continue;
    uint64_t hash = shukei_folded(window ^ SHUKEI_ROOT_2, SHUKEI_ROOT_5);
    uint32_t value = (uint32_t)hash & 0x7FFFFFFF;
    uint32_t *cell = &least[hash >> 58];
    if (value < *cell) *cell = value;
  }
  for (int cell = 0; cell < 64; cell++) {
    uint64_t kept = least[cell] == 0xFFFFFFFF ? 0 : least[cell] % 15 + 1;
    signature.cells[cell / 16] |= kept << (cell % 16 * 4);
  }
  return signature;
}

#endif
