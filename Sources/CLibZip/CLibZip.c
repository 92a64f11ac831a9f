#include "CLibZip.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static struct {
  zip_t *(*fdopen)(int, int, int *);
  void (*discard)(zip_t *);
  zip_int64_t (*get_num_entries)(zip_t *, zip_flags_t);
  int (*stat_index)(zip_t *, zip_uint64_t, zip_flags_t, zip_stat_t *);
  const char *(*get_name)(zip_t *, zip_uint64_t, zip_flags_t);
  zip_file_t *(*fopen_index)(zip_t *, zip_uint64_t, zip_flags_t);
  zip_int64_t (*fread)(zip_file_t *, void *, zip_uint64_t);
  int (*fclose)(zip_file_t *);
} library;

static int is_there;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  // The two numbers under which distributions have it; both have these functions alike.
  void *handle = dlopen("libzip.so.5", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) handle = dlopen("libzip.so.4", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  *(void **)&library.fdopen = dlsym(handle, "zip_fdopen");
  *(void **)&library.discard = dlsym(handle, "zip_discard");
  *(void **)&library.get_num_entries = dlsym(handle, "zip_get_num_entries");
  *(void **)&library.stat_index = dlsym(handle, "zip_stat_index");
  *(void **)&library.get_name = dlsym(handle, "zip_get_name");
  *(void **)&library.fopen_index = dlsym(handle, "zip_fopen_index");
  *(void **)&library.fread = dlsym(handle, "zip_fread");
  *(void **)&library.fclose = dlsym(handle, "zip_fclose");
  is_there = library.fdopen && library.discard && library.get_num_entries && library.stat_index &&
             library.get_name && library.fopen_index && library.fread && library.fclose;
}

int shukei_zip_is_there(void) {
  pthread_once(&once, load);
  return is_there;
}

zip_t *shukei_zip_fdopen(int descriptor, int flags, int *error) {
  return library.fdopen(descriptor, flags, error);
}

void shukei_zip_discard(zip_t *archive) { library.discard(archive); }

zip_int64_t shukei_zip_get_num_entries(zip_t *archive, zip_flags_t flags) {
  return library.get_num_entries(archive, flags);
}

int shukei_zip_stat_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags,
                          zip_stat_t *stat) {
  return library.stat_index(archive, index, flags, stat);
}

const char *shukei_zip_get_name(zip_t *archive, zip_uint64_t index, zip_flags_t flags) {
  return library.get_name(archive, index, flags);
}

zip_file_t *shukei_zip_fopen_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags) {
  return library.fopen_index(archive, index, flags);
}

zip_int64_t shukei_zip_fread(zip_file_t *file, void *buffer, zip_uint64_t count) {
  return library.fread(file, buffer, count);
}

int shukei_zip_fclose(zip_file_t *file) { return library.fclose(file); }
