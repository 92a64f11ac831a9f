#define _GNU_SOURCE
#include "CXLSXWriter.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <xlsxwriter.h>

// What is used of the library, by the names and types of its own headers.
#define FUNCTIONS(with)                                                                         \
  with(lxw_strerror) with(lxw_workbook_free) with(workbook_new_opt) with(workbook_close)        \
  with(workbook_set_properties) with(workbook_add_format) with(workbook_add_worksheet)          \
  with(workbook_add_chart) with(format_set_font_name) with(format_set_font_size)                \
  with(format_set_font_color) with(format_set_bold) with(format_set_italic)                     \
  with(format_set_underline) with(format_set_num_format) with(format_set_align)                 \
  with(format_set_text_wrap) with(format_set_indent) with(format_set_pattern)                   \
  with(format_set_fg_color) with(format_set_top) with(format_set_bottom)                        \
  with(format_set_top_color) with(format_set_bottom_color) with(worksheet_set_landscape)        \
  with(worksheet_set_paper) with(worksheet_set_margins) with(worksheet_fit_to_pages)            \
  with(worksheet_gridlines) with(worksheet_freeze_panes) with(worksheet_repeat_rows)            \
  with(worksheet_set_default_row) with(worksheet_set_header) with(worksheet_set_footer)         \
  with(worksheet_activate) with(worksheet_set_column) with(worksheet_set_row)                   \
  with(worksheet_autofilter) with(worksheet_set_h_pagebreaks) with(worksheet_write_string)      \
  with(worksheet_write_number) with(worksheet_write_blank) with(worksheet_write_formula_num)    \
  with(worksheet_write_formula_str) with(worksheet_write_url_opt) with(worksheet_merge_range)   \
  with(worksheet_insert_chart_opt) with(chart_add_series) with(chart_series_set_name)           \
  with(chart_series_set_fill) with(chart_series_set_pattern) with(chart_series_set_line)        \
  with(chart_series_set_points) with(chart_series_set_labels)                                   \
  with(chart_series_set_labels_options) with(chart_series_set_labels_custom)                    \
  with(chart_series_set_labels_position) with(chart_series_set_labels_num_format)               \
  with(chart_series_set_labels_font) with(chart_axis_get) with(chart_axis_set_num_font)         \
  with(chart_axis_set_num_format) with(chart_axis_set_line) with(chart_axis_set_reverse)        \
  with(chart_axis_off) with(chart_axis_set_min) with(chart_axis_set_max)                        \
  with(chart_axis_set_label_position) with(chart_axis_set_major_tick_mark)                      \
  with(chart_axis_set_minor_tick_mark) with(chart_axis_set_interval_unit)                       \
  with(chart_axis_major_gridlines_set_visible) with(chart_title_set_name)                       \
  with(chart_title_set_name_font) with(chart_title_off) with(chart_legend_set_position)         \
  with(chart_legend_set_font) with(chart_chartarea_set_line) with(chart_chartarea_set_fill)     \
  with(chart_plotarea_set_fill) with(chart_set_series_gap)

#define MEMBER(name) __typeof__(name) *name;
#define FIND(name)                                              \
  *(void **)&library.name = dlsym(handle, #name);               \
  found = found && library.name != NULL;

static struct {
  FUNCTIONS(MEMBER)
} library;

static int is_there;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  // The number of the headers that this was compiled with: another lays its structures out otherwise.
  void *handle = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  int found = 1;
  FUNCTIONS(FIND)
  is_there = found;
}

int shukei_xlsx_is_there(void) {
  pthread_once(&once, load);
  return is_there;
}

const char *shukei_xlsx_reason(shukei_xlsx_end end) { return library.lxw_strerror(end); }

int shukei_xlsx_memory_file(void) { return memfd_create("workbook", MFD_CLOEXEC); }

// A workbook

shukei_xlsx_book *shukei_xlsx_open(int descriptor) {
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
  lxw_workbook_options options = {0};
  return library.workbook_new_opt(path, &options);
}

shukei_xlsx_end shukei_xlsx_close(shukei_xlsx_book *book) { return library.workbook_close(book); }

void shukei_xlsx_discard(shukei_xlsx_book *book) { library.lxw_workbook_free(book); }

shukei_xlsx_end shukei_xlsx_properties(shukei_xlsx_book *book, const char *title,
                                       const char *author, int64_t created) {
  lxw_doc_properties properties = {0};
  properties.title = (char *)title;
  properties.author = (char *)author;
  properties.created = created;
  return library.workbook_set_properties(book, &properties);
}

// Of the library's colours 0 is none, and black has a number of its own.
static lxw_color_t color_of(int32_t color) { return color == 0 ? LXW_COLOR_BLACK : (lxw_color_t)color; }

static const uint8_t borders[] = {LXW_BORDER_NONE, LXW_BORDER_HAIR, LXW_BORDER_THIN,
                                  LXW_BORDER_MEDIUM};
static const uint8_t across[] = {LXW_ALIGN_NONE, LXW_ALIGN_LEFT, LXW_ALIGN_CENTER, LXW_ALIGN_RIGHT};
static const uint8_t upright[] = {LXW_ALIGN_NONE, LXW_ALIGN_VERTICAL_TOP, LXW_ALIGN_VERTICAL_CENTER};

shukei_xlsx_format *shukei_xlsx_add_format(shukei_xlsx_book *book, const shukei_xlsx_style *style) {
  lxw_format *format = library.workbook_add_format(book);
  if (format == NULL) return NULL;
  if (style->font) library.format_set_font_name(format, style->font);
  library.format_set_font_size(format, style->size);
  if (style->bold) library.format_set_bold(format);
  if (style->italic) library.format_set_italic(format);
  if (style->underline) library.format_set_underline(format, LXW_UNDERLINE_SINGLE);
  if (style->color >= 0) library.format_set_font_color(format, color_of(style->color));
  if (style->number) library.format_set_num_format(format, style->number);
  library.format_set_align(format, across[style->across]);
  library.format_set_align(format, upright[style->upright]);
  if (style->wrap) library.format_set_text_wrap(format);
  if (style->indent) library.format_set_indent(format, (uint8_t)style->indent);
  if (style->fill >= 0) {
    library.format_set_pattern(format, LXW_PATTERN_SOLID);
    library.format_set_fg_color(format, color_of(style->fill));
  }
  library.format_set_top(format, borders[style->top]);
  library.format_set_bottom(format, borders[style->bottom]);
  if (style->top_color >= 0) library.format_set_top_color(format, color_of(style->top_color));
  if (style->bottom_color >= 0)
    library.format_set_bottom_color(format, color_of(style->bottom_color));
  return format;
}

// Sheets

shukei_xlsx_sheet *shukei_xlsx_add_sheet(shukei_xlsx_book *book, const char *name) {
  return library.workbook_add_worksheet(book, name);
}

shukei_xlsx_end shukei_xlsx_set_page(shukei_xlsx_sheet *sheet, const shukei_xlsx_page *page) {
  enum { letter = 1, a4 = 9 };
  library.worksheet_set_paper(sheet, page->letter ? letter : a4);
  if (page->landscape) library.worksheet_set_landscape(sheet);
  library.worksheet_set_margins(sheet, page->left, page->right, page->top, page->bottom);
  if (page->fit_width) library.worksheet_fit_to_pages(sheet, (uint16_t)page->fit_width, 0);
  library.worksheet_gridlines(
      sheet, page->gridlines ? LXW_SHOW_SCREEN_GRIDLINES : LXW_HIDE_ALL_GRIDLINES);
  if (page->frozen_rows || page->frozen_columns)
    library.worksheet_freeze_panes(sheet, page->frozen_rows, page->frozen_columns);
  if (page->row_height > 0) library.worksheet_set_default_row(sheet, page->row_height, LXW_FALSE);
  lxw_error end = LXW_NO_ERROR;
  if (page->repeated_rows) end = library.worksheet_repeat_rows(sheet, 0, page->repeated_rows - 1);
  if (!end && page->header) end = library.worksheet_set_header(sheet, page->header);
  if (!end && page->footer) end = library.worksheet_set_footer(sheet, page->footer);
  return end;
}

void shukei_xlsx_activate(shukei_xlsx_sheet *sheet) { library.worksheet_activate(sheet); }

shukei_xlsx_end shukei_xlsx_set_columns(shukei_xlsx_sheet *sheet, uint16_t first, uint16_t last,
                                        double width) {
  return library.worksheet_set_column(sheet, first, last, width, NULL);
}

shukei_xlsx_end shukei_xlsx_set_row(shukei_xlsx_sheet *sheet, uint32_t row, double points) {
  return library.worksheet_set_row(sheet, row, points, NULL);
}

shukei_xlsx_end shukei_xlsx_filter(shukei_xlsx_sheet *sheet, uint32_t first_row,
                                   uint16_t first_column, uint32_t last_row,
                                   uint16_t last_column) {
  return library.worksheet_autofilter(sheet, first_row, first_column, last_row, last_column);
}

shukei_xlsx_end shukei_xlsx_break_before(shukei_xlsx_sheet *sheet, uint32_t *rows) {
  return library.worksheet_set_h_pagebreaks(sheet, rows);
}

// Cells

shukei_xlsx_end shukei_xlsx_text(shukei_xlsx_sheet *sheet, uint32_t row, uint16_t column,
                                 const char *text, shukei_xlsx_format *format) {
  return library.worksheet_write_string(sheet, row, column, text, format);
}

shukei_xlsx_end shukei_xlsx_number(shukei_xlsx_sheet *sheet, uint32_t row, uint16_t column,
                                   double number, shukei_xlsx_format *format) {
  return library.worksheet_write_number(sheet, row, column, number, format);
}

shukei_xlsx_end shukei_xlsx_blank(shukei_xlsx_sheet *sheet, uint32_t row, uint16_t column,
                                  shukei_xlsx_format *format) {
  return library.worksheet_write_blank(sheet, row, column, format);
}

shukei_xlsx_end shukei_xlsx_same(shukei_xlsx_sheet *sheet, uint32_t row, uint16_t column,
                                 const char *formula, double number, const char *text,
                                 shukei_xlsx_format *format) {
  return text ? library.worksheet_write_formula_str(sheet, row, column, formula, format, text)
              : library.worksheet_write_formula_num(sheet, row, column, formula, format, number);
}

shukei_xlsx_end shukei_xlsx_link(shukei_xlsx_sheet *sheet, uint32_t row, uint16_t column,
                                 const char *address, const char *text,
                                 shukei_xlsx_format *format) {
  return library.worksheet_write_url_opt(sheet, row, column, address, format, text, NULL);
}

shukei_xlsx_end shukei_xlsx_merge(shukei_xlsx_sheet *sheet, uint32_t row, uint16_t first,
                                  uint16_t last, const char *text, shukei_xlsx_format *format) {
  return library.worksheet_merge_range(sheet, row, first, row, last, text, format);
}

// Charts

static const uint8_t kinds[] = {LXW_CHART_BAR,
                                LXW_CHART_BAR_STACKED,
                                LXW_CHART_BAR_STACKED_PERCENT,
                                LXW_CHART_COLUMN,
                                LXW_CHART_COLUMN_STACKED,
                                LXW_CHART_COLUMN_STACKED_PERCENT};
static const uint8_t patterns[] = {LXW_CHART_PATTERN_NONE,
                                   LXW_CHART_PATTERN_LIGHT_UPWARD_DIAGONAL,
                                   LXW_CHART_PATTERN_LIGHT_DOWNWARD_DIAGONAL,
                                   LXW_CHART_PATTERN_NARROW_HORIZONTAL,
                                   LXW_CHART_PATTERN_NARROW_VERTICAL,
                                   LXW_CHART_PATTERN_PERCENT_20,
                                   LXW_CHART_PATTERN_SMALL_GRID};

static lxw_chart_font font_of(const shukei_xlsx_look *look, int32_t color) {
  lxw_chart_font font = {0};
  font.name = (char *)look->font;
  font.size = look->size;
  if (color >= 0) font.color = color_of(color);
  return font;
}

shukei_xlsx_chart *shukei_xlsx_add_chart(shukei_xlsx_book *book, const shukei_xlsx_look *look) {
  lxw_chart *chart = library.workbook_add_chart(book, kinds[look->kind]);
  if (chart == NULL) return NULL;
  lxw_chart_font font = font_of(look, look->color);
  lxw_chart_line none = {0}, thin = {0};
  none.none = LXW_TRUE;
  thin.color = look->color >= 0 ? color_of(look->color) : LXW_COLOR_GRAY;
  thin.width = 0.5f;
  lxw_chart_fill white = {0};
  white.color = LXW_COLOR_WHITE;
  int is_lying = look->kind < SHUKEI_XLSX_COLUMN;

  // Of lying bars the axis that the library calls y has the names.
  lxw_chart_axis *names = library.chart_axis_get(
      chart, is_lying ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X);
  library.chart_axis_set_num_font(names, &font);
  library.chart_axis_set_line(names, &thin);
  library.chart_axis_set_label_position(names, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  library.chart_axis_set_major_tick_mark(names, LXW_CHART_AXIS_TICK_MARK_NONE);
  library.chart_axis_set_minor_tick_mark(names, LXW_CHART_AXIS_TICK_MARK_NONE);
  library.chart_axis_set_interval_unit(names, 1);
  // Bars go from the top down, as the rows of a table do.
  if (is_lying) library.chart_axis_set_reverse(names);

  lxw_chart_axis *values = library.chart_axis_get(
      chart, is_lying ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y);
  library.chart_axis_set_num_font(values, &font);
  library.chart_axis_set_min(values, 0);
  if (look->most > 0) library.chart_axis_set_max(values, look->most);
  if (look->number) library.chart_axis_set_num_format(values, look->number);
  library.chart_axis_major_gridlines_set_visible(values, look->axis ? LXW_TRUE : LXW_FALSE);
  if (!look->axis) library.chart_axis_off(values);

  if (look->title) {
    library.chart_title_set_name(chart, look->title);
    library.chart_title_set_name_font(chart, &font);
  } else {
    library.chart_title_off(chart);
  }
  library.chart_legend_set_position(chart,
                                    look->legend ? LXW_CHART_LEGEND_TOP : LXW_CHART_LEGEND_NONE);
  library.chart_legend_set_font(chart, &font);
  library.chart_chartarea_set_line(chart, &none);
  library.chart_chartarea_set_fill(chart, &white);
  library.chart_plotarea_set_fill(chart, &white);
  library.chart_set_series_gap(chart, look->gap);
  return chart;
}

static lxw_chart_fill fill_of(const shukei_xlsx_fill *fill) {
  lxw_chart_fill result = {0};
  result.color = color_of(fill->color);
  return result;
}

static lxw_chart_pattern pattern_of(const shukei_xlsx_fill *fill) {
  lxw_chart_pattern result = {0};
  result.type = patterns[fill->pattern];
  result.fg_color = color_of(fill->ink);
  result.bg_color = color_of(fill->color);
  return result;
}

static uint32_t cells_of(const shukei_xlsx_range *range) {
  return (range->last_row - range->first_row + 1) * (range->last_column - range->first_column + 1);
}

// '1 Sheet'!$A$2:$A$7 behind an equals sign. Names of sheets have no quotes; the library leaves out
// quotes around a name such as 2025, which a formula cannot do without.
static void write_formula(const shukei_xlsx_range *range, char *formula, size_t size) {
  char names[2][4];
  const uint16_t columns[2] = {range->first_column, range->last_column};
  for (int end = 0; end < 2; end++) {
    char letters[4];
    int count = 0;
    for (int rest = columns[end] + 1; rest > 0 && count < 3; rest = (rest - 1) / 26)
      letters[count++] = (char)('A' + (rest - 1) % 26);
    for (int place = 0; place < count; place++) names[end][place] = letters[count - 1 - place];
    names[end][count] = 0;
  }
  int is_one = cells_of(range) == 1;
  int length = snprintf(formula, size, "='%s'!$%s$%u", range->sheet, names[0], range->first_row + 1);
  if (!is_one && length > 0 && (size_t)length < size)
    snprintf(formula + length, size - (size_t)length, ":$%s$%u", names[1], range->last_row + 1);
}

// What the cells hold is put beside the reference to them, so that programs which do not calculate
// show the chart. The library does so for cells with a number or a text alone: cells that show what
// others have would count as zero, and so would empty ones.
static lxw_error remember(lxw_series_range *range, const shukei_xlsx_range *cells) {
  range->ignore_cache = LXW_TRUE;
  uint32_t count = cells_of(cells);
  for (uint32_t place = 0; place < count; place++) {
    lxw_series_data_point *point = calloc(1, sizeof *point);
    if (point == NULL) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
    if (cells->texts[place]) {
      point->is_string = LXW_TRUE;
      range->has_string_cache = LXW_TRUE;
      point->string = strdup(cells->texts[place]);
      if (point->string == NULL) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    } else if (isfinite(cells->numbers[place])) {
      point->number = cells->numbers[place];
    } else {
      point->no_data = LXW_TRUE;
    }
  }
  range->num_data_points = (uint16_t)count;
  return LXW_NO_ERROR;
}

// Parts that are filled otherwise than their series.
static lxw_error set_points(lxw_chart_series *series, const shukei_xlsx_series *from,
                            lxw_chart_line *edge) {
  uint32_t count = cells_of(&from->values);
  lxw_chart_point **points = calloc(count + 1, sizeof *points);
  if (points == NULL) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  lxw_chart_fill plain = fill_of(&from->fill), odd = fill_of(&from->odd);
  lxw_chart_pattern lines = pattern_of(&from->fill), odd_lines = pattern_of(&from->odd);
  lxw_chart_point usual = {0}, unusual = {0};
  usual.line = unusual.line = edge;
  usual.fill = from->fill.pattern ? NULL : &plain;
  usual.pattern = from->fill.pattern ? &lines : NULL;
  unusual.fill = from->odd.pattern ? NULL : &odd;
  unusual.pattern = from->odd.pattern ? &odd_lines : NULL;
  for (uint32_t place = 0; place < count; place++)
    points[place] = from->unusual[place] ? &unusual : &usual;
  lxw_error end = library.chart_series_set_points(series, points);
  free(points);
  return end;
}

static lxw_error set_labels(lxw_chart_series *series, const shukei_xlsx_look *look,
                            const shukei_xlsx_series *from) {
  library.chart_series_set_labels(series);
  library.chart_series_set_labels_options(series, LXW_FALSE, LXW_FALSE, LXW_TRUE);
  if (look->kind == SHUKEI_XLSX_BAR || look->kind == SHUKEI_XLSX_COLUMN)
    library.chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_OUTSIDE_END);
  if (look->number) library.chart_series_set_labels_num_format(series, look->number);
  lxw_chart_font font = font_of(look, from->label_color);
  library.chart_series_set_labels_font(series, &font);
  if (from->unlabelled == NULL) return LXW_NO_ERROR;
  uint32_t count = cells_of(&from->values);
  lxw_chart_data_label **labels = calloc(count + 1, sizeof *labels);
  if (labels == NULL) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  lxw_chart_data_label shown = {0}, hidden = {0};
  hidden.hide = LXW_TRUE;
  for (uint32_t place = 0; place < count; place++)
    labels[place] = from->unlabelled[place] ? &hidden : &shown;
  lxw_error end = library.chart_series_set_labels_custom(series, labels);
  free(labels);
  return end;
}

shukei_xlsx_end shukei_xlsx_add_series(shukei_xlsx_chart *chart, const shukei_xlsx_look *look,
                                       const shukei_xlsx_series *from) {
  char name[256], categories[256], values[256];
  write_formula(&from->name, name, sizeof name);
  write_formula(&from->categories, categories, sizeof categories);
  write_formula(&from->values, values, sizeof values);
  lxw_chart_series *series = library.chart_add_series(chart, categories, values);
  if (series == NULL) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  library.chart_series_set_name(series, name);
  lxw_error end = remember(series->title.range, &from->name);
  if (!end) end = remember(series->categories, &from->categories);
  if (!end) end = remember(series->values, &from->values);
  if (end) return end;
  lxw_chart_line edge = {0};
  edge.none = from->edge < 0;
  if (from->edge >= 0) edge.color = color_of(from->edge);
  edge.width = 0.75f;
  library.chart_series_set_line(series, &edge);
  if (from->fill.pattern) {
    lxw_chart_pattern pattern = pattern_of(&from->fill);
    library.chart_series_set_pattern(series, &pattern);
  } else {
    lxw_chart_fill fill = fill_of(&from->fill);
    library.chart_series_set_fill(series, &fill);
  }
  if (from->unusual) end = set_points(series, from, &edge);
  if (!end && from->labels) end = set_labels(series, look, from);
  return end;
}

shukei_xlsx_end shukei_xlsx_place(shukei_xlsx_sheet *sheet, shukei_xlsx_chart *chart, uint32_t row,
                                  uint16_t column, double width, double height,
                                  const char *description) {
  lxw_chart_options options = {0};
  // The size that the library begins with.
  options.x_scale = width / 480;
  options.y_scale = height / 288;
  options.object_position = LXW_OBJECT_MOVE_AND_SIZE;
  options.description = (char *)description;
  return library.worksheet_insert_chart_opt(sheet, row, column, chart, &options);
}
