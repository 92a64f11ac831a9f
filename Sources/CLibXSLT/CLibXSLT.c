#include "CLibXSLT.h"

#include <libxml/parser.h>
#include <libxml/xmlmemory.h>
#include <libxml/xpathInternals.h>
#include <libxslt/documents.h>
#include <libxslt/extensions.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>
#include <malloc.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct shukei_stylesheet {
  xsltStylesheetPtr style;
};

// What one call notes while it runs.
typedef struct {
  shukei_xslt_message *message;
  int is_forbidden;
  int is_large;
  // What a stylesheet may import.
  const shukei_xslt_shipped *shipped;
} notes;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static xsltSecurityPrefsPtr nothing_allowed;
// libxslt asks for other documents through one function of the process.
static _Thread_local notes *current;

// Bytes that libxml2 holds for the transformation of this thread, and how many it may: a variable
// that holds another one twice grows without many instructions.
static _Thread_local struct {
  xsltTransformContextPtr context;
  size_t used;
  size_t limit;
} memory;

static void count(void *block) {
  if (memory.context == NULL || block == NULL) return;
  memory.used += malloc_usable_size(block);
  // Nothing that is asked for is refused, since libxslt would not bear it; the next instruction is
  // not carried out.
  if (memory.used > memory.limit && memory.used < SIZE_MAX / 2) {
    memory.context->state = XSLT_STATE_STOPPED;
    if (current) current->is_large = 1;
  }
}

static void uncount(void *block) {
  if (memory.context && block) memory.used -= malloc_usable_size(block);
}

static void counted_free(void *block) {
  uncount(block);
  free(block);
}

static void *counted_malloc(size_t size) {
  void *block = malloc(size);
  count(block);
  return block;
}

static void *counted_realloc(void *block, size_t size) {
  size_t before = memory.context && block ? malloc_usable_size(block) : 0;
  void *moved = realloc(block, size);
  if (moved) {
    memory.used -= before;
    count(moved);
  }
  return moved;
}

static char *counted_strdup(const char *text) {
  char *copy = strdup(text);
  count(copy);
  return copy;
}

static const shukei_xslt_shipped *shipped(const char *uri) {
  const shukei_xslt_shipped *one = current ? current->shipped : NULL;
  for (; one && one->name; one++)
    if (strcmp(one->name, uri) == 0) return one;
  return NULL;
}

// A stylesheet that is shipped comes out of the program's memory; nothing else is loaded.
static xmlDocPtr load(const xmlChar *uri, xmlDictPtr dict, int options, void *context,
                      xsltLoadType type) {
  (void)context;
  const shukei_xslt_shipped *one =
      type == XSLT_LOAD_STYLESHEET ? shipped((const char *)uri) : NULL;
  if (one == NULL) {
    if (current) current->is_forbidden = 1;
    return NULL;
  }
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) return NULL;
  // A stylesheet and what it imports share their names.
  if (parser->dict && dict) {
    xmlDictFree(parser->dict);
    parser->dict = dict;
    xmlDictReference(dict);
  }
  xmlDocPtr document = xmlCtxtReadMemory(parser, one->bytes, one->size, one->name, NULL,
                                         options | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  xmlFreeParserCtxt(parser);
  return document;
}

static int is_shipped(xsltSecurityPrefsPtr preferences, xsltTransformContextPtr context,
                      const char *uri) {
  (void)preferences, (void)context;
  return shipped(uri) != NULL;
}

static void prepare(void) {
  // What was taken before is given back by the same functions underneath.
  xmlMemSetup(counted_free, counted_malloc, counted_realloc, counted_strdup);
  xmlInitParser();
  xsltInit();
  nothing_allowed = xsltNewSecurityPrefs();
  for (int what = XSLT_SECPREF_READ_FILE; what <= XSLT_SECPREF_WRITE_NETWORK; what++)
    xsltSetSecurityPrefs(nothing_allowed, what, xsltSecurityForbid);
  // What is shipped has addresses of its own, and libxslt takes those for the network's.
  xsltSecurityPrefsPtr shipped_allowed = xsltNewSecurityPrefs();
  for (int what = XSLT_SECPREF_READ_FILE; what <= XSLT_SECPREF_WRITE_NETWORK; what++)
    xsltSetSecurityPrefs(shipped_allowed, what, xsltSecurityForbid);
  xsltSetSecurityPrefs(shipped_allowed, XSLT_SECPREF_READ_NETWORK, is_shipped);
  xsltSetDefaultSecurityPrefs(shipped_allowed);
  xsltSetLoaderFunc(load);
}

static void append(shukei_xslt_message *message, const char *text) {
  size_t length = strlen(message->text);
  snprintf(message->text + length, sizeof message->text - length, "%s", text);
}

// libxslt tells where ("runtime error: file F line 7 element value-of\n"), then what.
static void note(void *context, const char *format, ...) {
  notes *notes = context;
  shukei_xslt_message *message = notes->message;
  char text[512];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  const char *line = strstr(text, " line ");
  if (strstr(text, " error: ") || strstr(text, "error: file") || !strncmp(text, "error: ", 7)) {
    if (message->line == 0 && line) {
      sscanf(line, " line %d", &message->line);
      const char *element = strstr(line, " element ");
      if (element) sscanf(element, " element %63[^\n]", message->element);
    }
    return;
  }
  if (strstr(text, "forbid") || strstr(text, "denied")) notes->is_forbidden = 1;
  if (strchr(message->text, '\n') == NULL) append(message, text);
}

// Expressions tell of their faults this way. The error became const with libxml2 2.12.
#if LIBXML_VERSION >= 21200
static void note_error(void *context, const xmlError *error) {
#else
static void note_error(void *context, xmlErrorPtr error) {
#endif
  notes *notes = context;
  if (error == NULL || error->level < XML_ERR_ERROR) return;
  if (notes->message->line == 0 && error->domain != XML_FROM_XPATH)
    notes->message->line = error->line;
  if (error->message == NULL || notes->message->text[0] != 0) return;
  append(notes->message, error->message);
}

// What comes when nobody listens.
static void pass_over(void *context, const char *format, ...) { (void)context, (void)format; }

// These handlers are the thread's own.
static void listen(notes *notes) {
  current = notes;
  memset(notes->message, 0, sizeof *notes->message);
  xmlSetStructuredErrorFunc(notes, note_error);
  xmlSetGenericErrorFunc(notes, note);
}

static void listen_no_more(void) {
  current = NULL;
  xmlSetStructuredErrorFunc(NULL, NULL);
  xmlSetGenericErrorFunc(NULL, NULL);
}

// libxslt's handler of faults in stylesheets is one for the process: one at a time is compiled.
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

shukei_xslt_end shukei_xslt_compile(const char *bytes, int size,
                                    const shukei_xslt_shipped *shipped, shukei_stylesheet **style,
                                    shukei_xslt_message *message) {
  pthread_once(&once, prepare);
  pthread_mutex_lock(&turn);
  notes notes = {message, 0, 0, shipped};
  listen(&notes);
  xsltSetGenericErrorFunc(&notes, note);
  shukei_xslt_end end = SHUKEI_XSLT_FAULTY;
  xmlDocPtr document = xmlReadMemory(bytes, size, "stylesheet", NULL,
                                     XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOCDATA);
  xsltStylesheetPtr compiled = document ? xsltParseStylesheetDoc(document) : NULL;
  if (compiled && compiled->errors == 0 && !notes.is_forbidden) {
    *style = xmlMalloc(sizeof **style);
    (*style)->style = compiled;
    end = SHUKEI_XSLT_DONE;
  } else {
    // A stylesheet owns its document, even where it has errors.
    if (compiled) xsltFreeStylesheet(compiled);
    else if (document) xmlFreeDoc(document);
    if (notes.is_forbidden) end = SHUKEI_XSLT_FORBIDDEN;
  }
  xsltSetGenericErrorFunc(NULL, pass_over);
  listen_no_more();
  pthread_mutex_unlock(&turn);
  return end;
}

void shukei_xslt_free(shukei_stylesheet *style) {
  xsltFreeStylesheet(style->style);
  xmlFree(style);
}

typedef struct {
  xsltStylesheetPtr style;
  const char *bytes;
  int size;
  const char *const *parameters;
  shukei_xslt_limits limits;
  unsigned char *result;
  int length;
  shukei_xslt_message *message;
  shukei_xslt_end end;
} job;

// A text that doubles itself would fill the memory before any instruction is counted.
static void limited_concat(xmlXPathParserContextPtr context, int count) {
  size_t length = 0;
  for (int i = context->valueNr - count; i >= 0 && i < context->valueNr; i++) {
    xmlXPathObjectPtr value = context->valueTab[i];
    if (value && value->type == XPATH_STRING && value->stringval)
      length += (size_t)xmlStrlen(value->stringval);
  }
  if (length > 1 << 20) {
    if (current) current->is_large = 1;
    xsltTransformContextPtr transformation = xsltXPathGetTransformContext(context);
    if (transformation) transformation->state = XSLT_STATE_STOPPED;
    xmlXPathErr(context, XPATH_MEMORY_ERROR);
    return;
  }
  xmlXPathConcatFunction(context, count);
}

static void transform(job *job, xmlDocPtr document, notes *notes) {
  xsltTransformContextPtr context = xsltNewTransformContext(job->style, document);
  if (context == NULL) return;
  xsltSetCtxtSecurityPrefs(nothing_allowed, context);
  xsltSetTransformErrorFunc(context, notes, note);
  context->maxTemplateDepth = job->limits.depth;
  context->opLimit = job->limits.instructions;
  context->xpathCtxt->opLimit = job->limits.steps;
  // What is registered is not replaced, so it is taken away first.
  xmlXPathRegisterFunc(context->xpathCtxt, BAD_CAST "concat", NULL);
  xmlXPathRegisterFunc(context->xpathCtxt, BAD_CAST "concat", limited_concat);
  for (const char *const *name = job->parameters; name && name[0] && name[1]; name += 2)
    xsltQuoteOneUserParam(context, BAD_CAST name[0], BAD_CAST name[1]);
  memory.context = context;
  memory.used = 0;
  memory.limit = job->limits.memory;
  xmlDocPtr result = xsltApplyStylesheetUser(job->style, document, NULL, NULL, NULL, context);
  memory.context = NULL;
  int is_endless = context->opCount >= job->limits.instructions ||
                   context->xpathCtxt->opCount >= job->limits.steps ||
                   strstr(notes->message->text, "recursion") != NULL;
  if (notes->is_forbidden) {
    job->end = SHUKEI_XSLT_FORBIDDEN;
  } else if (notes->is_large) {
    job->end = SHUKEI_XSLT_TOO_LARGE;
  } else if (result && context->state == XSLT_STATE_OK) {
    xsltSaveResultToString(&job->result, &job->length, result, job->style);
    job->end = job->result == NULL ? SHUKEI_XSLT_FAULTY
               : job->length > job->limits.bytes ? SHUKEI_XSLT_TOO_LARGE : SHUKEI_XSLT_DONE;
  } else if (is_endless) {
    job->end = SHUKEI_XSLT_ENDLESS;
  }
  if (result) xmlFreeDoc(result);
  xsltFreeTransformContext(context);
}

static void *run(void *argument) {
  job *job = argument;
  notes notes = {job->message, 0, 0, NULL};
  listen(&notes);
  xmlDocPtr document =
      xmlReadMemory(job->bytes, job->size, "document", NULL,
                    XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_HUGE | XML_PARSE_COMPACT);
  if (document) {
    transform(job, document, &notes);
    xmlFreeDoc(document);
  }
  listen_no_more();
  return NULL;
}

// Templates that call themselves take the stack of their thread, so it has one of its own.
enum { stack_size = 64 << 20 };

shukei_xslt_end shukei_xslt_apply(shukei_stylesheet *style, const char *bytes, int size,
                                  const char *const *parameters, shukei_xslt_limits limits,
                                  unsigned char **result, int *length,
                                  shukei_xslt_message *message) {
  job job = {style->style, bytes, size, parameters, limits, NULL, 0, message, SHUKEI_XSLT_FAULTY};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, stack_size);
  pthread_t thread;
  if (pthread_create(&thread, &attributes, run, &job) == 0) pthread_join(thread, NULL);
  pthread_attr_destroy(&attributes);
  if (job.end != SHUKEI_XSLT_DONE && job.result) {
    xmlFree(job.result);
    job.result = NULL;
  }
  *result = job.result;
  *length = job.length;
  return job.end;
}

void shukei_xslt_free_result(unsigned char *result) { xmlFree(result); }
