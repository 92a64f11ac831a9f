#define _GNU_SOURCE
#include "CPlatform.h"
#include <fcntl.h>
#include <stdio.h>

// Swift's Glibc overlay does not show renameat2, and RENAME_EXCHANGE is the only
// way to swap two directories without a moment in which one is missing.
int shukei_exchange_paths(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}
