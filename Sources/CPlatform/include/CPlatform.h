#ifndef SHUKEI_CPLATFORM_H
#define SHUKEI_CPLATFORM_H

/// Exchanges two paths in one step, so that a reader sees the old folder or the
/// new one and never neither. Returns 0, or -1 with errno set.
int shukei_exchange_paths(const char *one, const char *other);

/// Tells the disk to begin with what was written to a file, and does not wait for it.
void shukei_begin_sync(int descriptor);

/// Lets freed memory stay with the program for the next large array, in place of giving it
/// back and asking for it anew, page by page.
void shukei_keep_freed_memory(void);

/// The core that the calling thread runs on; -1 where nobody knows.
int shukei_core(void);

/// Keeps the calling thread, and threads that it makes, off a core, if they may run on another one.
void shukei_keep_off_core(int core);

#endif
