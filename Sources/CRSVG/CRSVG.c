#include "CRSVG.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  double x, y, width, height;
} rectangle;

typedef struct {
  unsigned char *bytes;
  size_t count;
  size_t room;
} buffer;

static struct {
  void *(*new_from_data)(const unsigned char *, size_t, void **);
  int (*size_in_pixels)(void *, double *, double *);
  int (*render)(void *, void *, const rectangle *, void **);
  void (*unref)(void *);
  void (*error_free)(void *);
  void *(*surface_create)(int, int, int);
  int (*surface_status)(void *);
  void (*surface_destroy)(void *);
  int (*write_png)(void *, int (*)(void *, const unsigned char *, unsigned), void *);
  void *(*context_create)(void *);
  void (*context_destroy)(void *);
} library;

static int is_there;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *rsvg = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL);
  void *cairo = dlopen("libcairo.so.2", RTLD_NOW | RTLD_LOCAL);
  void *object = dlopen("libgobject-2.0.so.0", RTLD_NOW | RTLD_LOCAL);
  void *glib = dlopen("libglib-2.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!rsvg || !cairo || !object || !glib) return;
  *(void **)&library.new_from_data = dlsym(rsvg, "rsvg_handle_new_from_data");
  *(void **)&library.size_in_pixels = dlsym(rsvg, "rsvg_handle_get_intrinsic_size_in_pixels");
  *(void **)&library.render = dlsym(rsvg, "rsvg_handle_render_document");
  *(void **)&library.unref = dlsym(object, "g_object_unref");
  *(void **)&library.error_free = dlsym(glib, "g_error_free");
  *(void **)&library.surface_create = dlsym(cairo, "cairo_image_surface_create");
  *(void **)&library.surface_status = dlsym(cairo, "cairo_surface_status");
  *(void **)&library.surface_destroy = dlsym(cairo, "cairo_surface_destroy");
  *(void **)&library.write_png = dlsym(cairo, "cairo_surface_write_to_png_stream");
  *(void **)&library.context_create = dlsym(cairo, "cairo_create");
  *(void **)&library.context_destroy = dlsym(cairo, "cairo_destroy");
  is_there = library.new_from_data && library.size_in_pixels && library.render &&
             library.unref && library.error_free && library.surface_create &&
             library.surface_status && library.surface_destroy && library.write_png &&
             library.context_create && library.context_destroy;
}

// cairo's statuses: success, and that memory is exhausted.
enum { success = 0, no_memory = 1 };
// Four bytes a pixel, the highest of them alpha.
enum { argb32 = 0 };
// More pixels across than this cairo cannot hold.
enum { most_pixels = 32767 };

static int take(void *closure, const unsigned char *bytes, unsigned count) {
  buffer *buffer = closure;
  if (buffer->room - buffer->count < count) {
    size_t room = 2 * buffer->room + count;
    unsigned char *more = realloc(buffer->bytes, room);
    if (more == NULL) return no_memory;
    buffer->bytes = more;
    buffer->room = room;
  }
  memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
  return success;
}

static shukei_rsvg_end draw(void *handle, double scale, buffer *png) {
  double width = 0, height = 0;
  if (!library.size_in_pixels(handle, &width, &height) || width < 1 || height < 1)
    return SHUKEI_RSVG_FAULTY;
  rectangle all = {0, 0, width * scale, height * scale};
  if (all.width > most_pixels || all.height > most_pixels) return SHUKEI_RSVG_TOO_LARGE;
  void *surface = library.surface_create(argb32, (int)(all.width + 0.5), (int)(all.height + 0.5));
  shukei_rsvg_end end = SHUKEI_RSVG_TOO_LARGE;
  if (library.surface_status(surface) == success) {
    void *context = library.context_create(surface);
    void *error = NULL;
    int is_drawn = library.render(handle, context, &all, &error);
    if (error) library.error_free(error);
    library.context_destroy(context);
    end = !is_drawn ? SHUKEI_RSVG_FAULTY
          : library.write_png(surface, take, png) == success ? SHUKEI_RSVG_DONE
                                                             : SHUKEI_RSVG_TOO_LARGE;
  }
  library.surface_destroy(surface);
  return end;
}

shukei_rsvg_end shukei_rsvg_png(const unsigned char *svg, size_t size, double scale,
                                unsigned char **png, size_t *length) {
  pthread_once(&once, load);
  *png = NULL;
  *length = 0;
  if (!is_there) return SHUKEI_RSVG_MISSING;
  void *error = NULL;
  void *handle = library.new_from_data(svg, size, &error);
  if (error) library.error_free(error);
  if (handle == NULL) return SHUKEI_RSVG_FAULTY;
  buffer result = {NULL, 0, 0};
  shukei_rsvg_end end = draw(handle, scale, &result);
  library.unref(handle);
  if (end != SHUKEI_RSVG_DONE) {
    free(result.bytes);
    return end;
  }
  *png = result.bytes;
  *length = result.count;
  return end;
}
