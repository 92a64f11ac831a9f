#ifndef SHUKEI_CRSVG_H
#define SHUKEI_CRSVG_H

#include <stddef.h>

// librsvg and cairo, loaded when the first picture is drawn. Without them the program starts and
// runs as well. Their own headers are not needed: what is used of them is declared in CRSVG.c.

/// How drawing ended.
typedef enum {
  SHUKEI_RSVG_DONE = 0,
  /// The libraries are not installed.
  SHUKEI_RSVG_MISSING,
  /// The bytes are no picture, or one without a size.
  SHUKEI_RSVG_FAULTY,
  /// There is no memory for so many pixels.
  SHUKEI_RSVG_TOO_LARGE,
} shukei_rsvg_end;

/// Draws an SVG, `scale` pixels for each of its own, and encodes them as PNG. What is left in `png`
/// is freed with `free`. Safe on several threads.
shukei_rsvg_end shukei_rsvg_png(const unsigned char *svg, size_t size, double scale,
                                unsigned char **png, size_t *length);

#endif
