#ifndef SHUKEI_CLIBZIP_H
#define SHUKEI_CLIBZIP_H

#include <zip.h>

// libzip, loaded when the first workbook is opened. It brings a library of ciphers with it,
// which takes longer to load than a small survey takes to count.

/// Whether libzip is there; loads it the first time. Safe on several threads.
int shukei_zip_is_there(void);

// What libzip's functions of these names do. Only after `shukei_zip_is_there` said so.

zip_t *shukei_zip_fdopen(int descriptor, int flags, int *error);
void shukei_zip_discard(zip_t *archive);
zip_int64_t shukei_zip_get_num_entries(zip_t *archive, zip_flags_t flags);
int shukei_zip_stat_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *stat);
const char *shukei_zip_get_name(zip_t *archive, zip_uint64_t index, zip_flags_t flags);
zip_file_t *shukei_zip_fopen_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags);
zip_int64_t shukei_zip_fread(zip_file_t *file, void *buffer, zip_uint64_t count);
int shukei_zip_fclose(zip_file_t *file);

#endif
