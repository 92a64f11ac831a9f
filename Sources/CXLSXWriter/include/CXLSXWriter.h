#ifndef SHUKEI_CXLSXWRITER_H
#define SHUKEI_CXLSXWRITER_H

#include <stddef.h>
#include <stdint.h>

// libxlsxwriter, loaded when the first workbook is written: it brings a library of ciphers with it,
// which takes longer to load than a small survey takes to count. Without it the program starts and
// runs as well. Rows and columns count from 0; texts are UTF-8 and end with a zero byte.

typedef struct lxw_workbook shukei_xlsx_book;
typedef struct lxw_worksheet shukei_xlsx_sheet;
typedef struct lxw_format shukei_xlsx_format;
typedef struct lxw_chart shukei_xlsx_chart;

/// What a call came to: 0 where it did, else a number that `shukei_xlsx_reason` has words for.
typedef int shukei_xlsx_end;

/// Whether libxlsxwriter is there; loads it the first time. Safe on several threads. Nothing else may
/// be called before it said so.
int shukei_xlsx_is_there(void);

/// What a number means, in English.
const char *shukei_xlsx_reason(shukei_xlsx_end end);

/// An unnamed file in memory; below zero where there is none.
int shukei_xlsx_memory_file(void);

/// A workbook that will be written to an open file; null where there is no memory.
shukei_xlsx_book *shukei_xlsx_open(int descriptor);
/// Writes the workbook and frees it, whatever comes of it.
shukei_xlsx_end shukei_xlsx_close(shukei_xlsx_book *book);
/// Frees a workbook that is not to be written.
void shukei_xlsx_discard(shukei_xlsx_book *book);

/// Title and author, either null; created at this second since 1970, never 0.
shukei_xlsx_end shukei_xlsx_properties(shukei_xlsx_book *book, const char *title,
                                       const char *author, int64_t created);

typedef enum {
  SHUKEI_XLSX_PLAIN = 0,
  SHUKEI_XLSX_LEFT,
  SHUKEI_XLSX_CENTER,
  SHUKEI_XLSX_RIGHT,
} shukei_xlsx_across;

typedef enum {
  SHUKEI_XLSX_BOTTOM = 0,
  SHUKEI_XLSX_TOP,
  SHUKEI_XLSX_MIDDLE,
} shukei_xlsx_upright;

typedef enum {
  SHUKEI_XLSX_NO_LINE = 0,
  SHUKEI_XLSX_HAIR,
  SHUKEI_XLSX_THIN,
  SHUKEI_XLSX_MEDIUM,
} shukei_xlsx_line;

typedef struct {
  /// Null for the one of the workbook.
  const char *font;
  double size;
  int bold, italic, underline, wrap, indent;
  shukei_xlsx_across across;
  shukei_xlsx_upright upright;
  shukei_xlsx_line top, bottom;
  /// Colours as 0xRRGGBB, below zero for none.
  int32_t color, fill, top_color, bottom_color;
  /// As Excel writes it; null for none.
  const char *number;
} shukei_xlsx_style;

/// A format of the workbook; null where there is no memory.
shukei_xlsx_format *shukei_xlsx_add_format(shukei_xlsx_book *book, const shukei_xlsx_style *style);

typedef struct {
  int landscape, gridlines, letter;
  /// Pages across; 0 for no fitting.
  int fit_width;
  /// Rows and columns that stay in sight.
  uint32_t frozen_rows;
  uint16_t frozen_columns;
  /// Rows that repeat on each page.
  uint32_t repeated_rows;
  /// Height of rows in points; 0 for Excel's own.
  double row_height;
  /// In inches.
  double left, right, top, bottom;
  /// Null for none.
  const char *header, *footer;
} shukei_xlsx_page;

/// A sheet behind the others; null where its name is refused or there is no memory.
shukei_xlsx_sheet *shukei_xlsx_add_sheet(shukei_xlsx_book *book, const char *name);
shukei_xlsx_end shukei_xlsx_set_page(shukei_xlsx_sheet *sheet, const shukei_xlsx_page *page);
/// The sheet that shows when the workbook opens.
void shukei_xlsx_activate(shukei_xlsx_sheet *sheet);
shukei_xlsx_end shukei_xlsx_set_columns(shukei_xlsx_sheet *sheet, uint16_t first, uint16_t last,
                                        double width);
shukei_xlsx_end shukei_xlsx_set_row(shukei_xlsx_sheet *sheet, uint32_t row, double points);
shukei_xlsx_end shukei_xlsx_filter(shukei_xlsx_sheet *sheet, uint32_t first_row,
                                   uint16_t first_column, uint32_t last_row, uint16_t last_column);
/// Rows before which a page ends, ended by 0.
shukei_xlsx_end shukei_xlsx_break_before(shukei_xlsx_sheet *sheet, uint32_t *rows);

shukei_xlsx_end shukei_xlsx_text(shukei_xlsx_sheet *sheet, uint32_t row, uint16_t column,
                                 const char *text, shukei_xlsx_format *format);
shukei_xlsx_end shukei_xlsx_number(shukei_xlsx_sheet *sheet, uint32_t row, uint16_t column,
                                   double number, shukei_xlsx_format *format);
shukei_xlsx_end shukei_xlsx_blank(shukei_xlsx_sheet *sheet, uint32_t row, uint16_t column,
                                  shukei_xlsx_format *format);
/// A cell that shows what another has, such as `=$D$8`, with the number or the text that it has.
shukei_xlsx_end shukei_xlsx_same(shukei_xlsx_sheet *sheet, uint32_t row, uint16_t column,
                                 const char *formula, double number, const char *text,
                                 shukei_xlsx_format *format);
/// A text that leads to a place in the workbook: `internal:'Sheet'!A1`.
shukei_xlsx_end shukei_xlsx_link(shukei_xlsx_sheet *sheet, uint32_t row, uint16_t column,
                                 const char *address, const char *text,
                                 shukei_xlsx_format *format);
shukei_xlsx_end shukei_xlsx_merge(shukei_xlsx_sheet *sheet, uint32_t row, uint16_t first,
                                  uint16_t last, const char *text, shukei_xlsx_format *format);

typedef enum {
  SHUKEI_XLSX_BAR = 0,
  SHUKEI_XLSX_BAR_STACKED,
  SHUKEI_XLSX_BAR_PERCENT,
  SHUKEI_XLSX_COLUMN,
  SHUKEI_XLSX_COLUMN_STACKED,
  SHUKEI_XLSX_COLUMN_PERCENT,
} shukei_xlsx_kind;

typedef struct {
  shukei_xlsx_kind kind;
  /// Null for no title.
  const char *title;
  /// Null for Excel's own; size in points.
  const char *font;
  double size;
  int32_t color;
  /// Whether what colours stand for is told above.
  int legend;
  /// Space between bars in per cent of their width.
  uint16_t gap;
  /// The end of the axis of values; below zero for Excel's own. Whether the axis shows.
  double most;
  int axis;
  /// Format of figures at bars and of the axis; null for that of cells.
  const char *number;
} shukei_xlsx_look;

/// Cells of one sheet, one below or beside the other, with what stands in them.
typedef struct {
  const char *sheet;
  uint32_t first_row, last_row;
  uint16_t first_column, last_column;
  /// As many as cells: a text, or null for a number, which is not finite where nothing stands.
  const char *const *texts;
  const double *numbers;
} shukei_xlsx_range;

typedef enum {
  SHUKEI_XLSX_SOLID = 0,
  SHUKEI_XLSX_UPWARD,
  SHUKEI_XLSX_DOWNWARD,
  SHUKEI_XLSX_HORIZONTAL,
  SHUKEI_XLSX_VERTICAL,
  SHUKEI_XLSX_DOTS,
  SHUKEI_XLSX_GRID,
} shukei_xlsx_pattern;

/// How parts of a chart are filled: `color` behind, `ink` the lines of the pattern.
typedef struct {
  shukei_xlsx_pattern pattern;
  int32_t color, ink;
} shukei_xlsx_fill;

typedef struct {
  shukei_xlsx_range name, categories, values;
  shukei_xlsx_fill fill;
  /// A line around each part; below zero for none.
  int32_t edge;
  /// Whether figures stand at the parts, in which colour.
  int labels;
  int32_t label_color;
  /// As many as values, or null: parts that have no figure, and parts that are filled as `odd` is.
  const uint8_t *unlabelled;
  const uint8_t *unusual;
  shukei_xlsx_fill odd;
} shukei_xlsx_series;

/// A chart that stands nowhere yet; null where there is no memory.
shukei_xlsx_chart *shukei_xlsx_add_chart(shukei_xlsx_book *book, const shukei_xlsx_look *look);
shukei_xlsx_end shukei_xlsx_add_series(shukei_xlsx_chart *chart, const shukei_xlsx_look *look,
                                       const shukei_xlsx_series *series);
/// Puts a chart onto a sheet, so many pixels wide and high.
shukei_xlsx_end shukei_xlsx_place(shukei_xlsx_sheet *sheet, shukei_xlsx_chart *chart, uint32_t row,
                                  uint16_t column, double width, double height,
                                  const char *description);

#endif
