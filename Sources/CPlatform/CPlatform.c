#define _GNU_SOURCE
#include "CPlatform.h"
#include <fcntl.h>
#include <malloc.h>
#include <sched.h>
#include <stdio.h>

// Swift's Glibc overlay does not show renameat2, and RENAME_EXCHANGE is the only
// way to swap two directories without a moment in which one is missing.
int shukei_exchange_paths(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}

// A hint: whether the file is safe is for fsync to say.
void shukei_begin_sync(int descriptor) {
  (void)sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
}

void shukei_keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 26);
  mallopt(M_TRIM_THRESHOLD, 1 << 27);
  mallopt(M_TOP_PAD, 1 << 22);
}

int shukei_core(void) { return sched_getcpu(); }

void shukei_keep_off_core(int core) {
  cpu_set_t allowed, others;
  if (core < 0) return;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
  others = allowed;
  CPU_CLR(core, &others);
  if (CPU_COUNT(&others) == 0 || sched_setaffinity(0, sizeof others, &others) != 0) return;
}
