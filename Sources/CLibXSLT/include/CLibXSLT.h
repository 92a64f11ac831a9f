#ifndef SHUKEI_CLIBXSLT_H
#define SHUKEI_CLIBXSLT_H

#include <stddef.h>

// libxslt behind few functions. Its messages come through functions with a variable number of
// arguments, and what it builds has to be limited from inside, so both is done here.

/// A compiled stylesheet; one thread at a time may use it.
typedef struct shukei_stylesheet shukei_stylesheet;

/// How something ended.
typedef enum {
  SHUKEI_XSLT_DONE = 0,
  /// The stylesheet or the document is not as it has to be; the message says where.
  SHUKEI_XSLT_FAULTY,
  /// It asks for another file, or wants to write one.
  SHUKEI_XSLT_FORBIDDEN,
  /// It goes on for too long or too deep.
  SHUKEI_XSLT_ENDLESS,
  /// What it makes is too large.
  SHUKEI_XSLT_TOO_LARGE,
} shukei_xslt_end;

/// The first thing that went wrong; `line` is 0 where it is not known.
typedef struct {
  int line;
  char element[64];
  char text[512];
} shukei_xslt_message;

/// What a transformation may come to.
typedef struct {
  /// Templates and instructions inside one another.
  int depth;
  /// Instructions carried out.
  unsigned long instructions;
  /// Steps of expressions.
  unsigned long steps;
  /// Bytes of the result.
  int bytes;
  /// Bytes held at once, about: what one instruction makes is counted when it is made.
  size_t memory;
} shukei_xslt_limits;

/// A stylesheet that others may import by its name.
typedef struct {
  const char *name;
  const char *bytes;
  int size;
} shukei_xslt_shipped;

/// Compiles UTF-8. `shipped` ends with one whose name is NULL, and is not needed afterwards. Free
/// what is left in `style` with `shukei_xslt_free`.
shukei_xslt_end shukei_xslt_compile(
  const char *bytes, int size, const shukei_xslt_shipped *shipped, shukei_stylesheet **style,
  shukei_xslt_message *message);

void shukei_xslt_free(shukei_stylesheet *style);

/// Applies a stylesheet to a document. `parameters` are names and values by turns, ended by NULL;
/// values are strings. What is left in `result` is freed with `shukei_xslt_free_result`.
shukei_xslt_end shukei_xslt_apply(
  shukei_stylesheet *style, const char *bytes, int size, const char *const *parameters,
  shukei_xslt_limits limits, unsigned char **result, int *length, shukei_xslt_message *message);

void shukei_xslt_free_result(unsigned char *result);

#endif
