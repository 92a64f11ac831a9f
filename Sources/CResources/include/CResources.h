#ifndef SHUKEI_CRESOURCES_H
#define SHUKEI_CRESOURCES_H

#include <stddef.h>
#include <stdint.h>

/// A file that is a part of the program; it is never freed.
typedef struct {
  const uint8_t *bytes;
  size_t count;
} shukei_resource;

shukei_resource shukei_survey_schema(void);
shukei_resource shukei_summary_schema(void);
shukei_resource shukei_appendix_stylesheet(void);
shukei_resource shukei_document_stylesheet(void);
shukei_resource shukei_workbook_stylesheet(void);
shukei_resource shukei_office_stylesheet(void);
shukei_resource shukei_charts_stylesheet(void);

#endif
