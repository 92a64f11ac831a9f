#ifndef SHUKEI_DIGEST_H
#define SHUKEI_DIGEST_H

#include <stdint.h>
#include <string.h>

// Digests of bytes, to find equal ones: no proof against somebody who makes two texts meet.
// Both take 64-bit words two by two, as the two halves of their 128-bit product. As many as 8
// bytes past the last one are read and passed over.

__extension__ typedef unsigned __int128 shukei_wide;

/// Odd numbers whose bits show no pattern: the digits of the roots of 2, 3, 5, 7 and 11.
#define SHUKEI_ROOT_2 UINT64_C(0x6A09E667F3BCC909)
#define SHUKEI_ROOT_3 UINT64_C(0xBB67AE8584CAA73B)
#define SHUKEI_ROOT_5 UINT64_C(0x3C6EF372FE94F82B)
#define SHUKEI_ROOT_7 UINT64_C(0xA54FF53A5F1D36F1)
#define SHUKEI_ROOT_11 UINT64_C(0x510E527FADE682D1)

/// Both halves of the product, each bit of which depends on many bits of both factors.
static inline uint64_t shukei_folded(uint64_t one, uint64_t other) {
  shukei_wide product = (shukei_wide)one * other;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/// Two words that hold all of up to 16 bytes.
static inline uint64_t shukei_short(const uint8_t *bytes, int64_t count, uint64_t seed) {
  uint64_t first = shukei_load(bytes);
  uint64_t last = 0;
  if (count < 8) {
    first &= (UINT64_C(1) << (count * 8)) - 1;
  } else {
    last = shukei_load(bytes + count - 8);
  }
  return shukei_folded(first ^ SHUKEI_ROOT_2, last ^ seed);
}

/// A digest of the length and of up to 48 bytes: the first and the last 16, and 16 of the
/// middle of what is long. Equal bytes have equal ones; a word costs what a page costs.
static inline uint64_t shukei_probe(const uint8_t *bytes, int64_t count, uint64_t seed) {
  seed ^= (uint64_t)count * SHUKEI_ROOT_3;
  if (count <= 16) {
    return shukei_folded(shukei_short(bytes, count, seed), SHUKEI_ROOT_5);
  }
  const uint8_t *last = bytes + count - 16;
  uint64_t head = shukei_folded(shukei_load(bytes) ^ SHUKEI_ROOT_2,
                                shukei_load(bytes + 8) ^ seed);
  uint64_t tail = shukei_folded(shukei_load(last) ^ SHUKEI_ROOT_5,
                                shukei_load(last + 8) ^ seed);
  if (count > 192) {
    const uint8_t *middle = bytes + count / 2 - 8;
    tail ^= shukei_folded(shukei_load(middle) ^ SHUKEI_ROOT_11,
                          shukei_load(middle + 8) ^ seed);
  }
  return shukei_folded(head ^ SHUKEI_ROOT_3, tail ^ SHUKEI_ROOT_7);
}

/// A digest of every byte: four stretches of 16 at a time, which do not wait for each other.
static inline uint64_t shukei_digest(const uint8_t *bytes, int64_t count, uint64_t seed) {
  uint64_t hash = seed ^ (uint64_t)count * SHUKEI_ROOT_7;
  if (count > 64) {
    uint64_t second = hash, third = hash, fourth = hash;
    for (; count > 64; bytes += 64, count -= 64) {
      hash = shukei_folded(shukei_load(bytes) ^ SHUKEI_ROOT_2, shukei_load(bytes + 8) ^ hash);
      second = shukei_folded(shukei_load(bytes + 16) ^ SHUKEI_ROOT_3,
                             shukei_load(bytes + 24) ^ second);
      third = shukei_folded(shukei_load(bytes + 32) ^ SHUKEI_ROOT_5,
                            shukei_load(bytes + 40) ^ third);
      fourth = shukei_folded(shukei_load(bytes + 48) ^ SHUKEI_ROOT_7,
                             shukei_load(bytes + 56) ^ fourth);
    }
    hash = shukei_folded(hash ^ third, second ^ SHUKEI_ROOT_11) ^
           shukei_folded(third ^ SHUKEI_ROOT_3, fourth ^ hash);
  }
  for (; count > 16; bytes += 16, count -= 16) {
    hash = shukei_folded(shukei_load(bytes) ^ SHUKEI_ROOT_11,
                         shukei_load(bytes + 8) ^ hash);
  }
  return shukei_folded(shukei_short(bytes, count, hash) ^ SHUKEI_ROOT_3, hash ^ SHUKEI_ROOT_5);
}

/// Whether up to 7 bytes are all digits.
static inline int shukei_digits(const uint8_t *bytes, int64_t count) {
  uint64_t kept = (UINT64_C(1) << (count * 8)) - 1;
  uint64_t word = (shukei_load(bytes) & kept) | (UINT64_C(0x3030303030303030) & ~kept);
  // A digit is 0x30 … 0x39: its upper half is 3, also with 6 added.
  uint64_t upper = UINT64_C(0xF0F0F0F0F0F0F0F0), threes = UINT64_C(0x3030303030303030);
  return (word & upper) == threes && ((word + UINT64_C(0x0606060606060606)) & upper) == threes;
}

#endif
