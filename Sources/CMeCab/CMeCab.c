#include "CMeCab.h"

#include <dlfcn.h>
#include <pthread.h>

static struct {
  const char *(*version)(void);
  shukei_mecab_model *(*model_new)(int, char **);
  void (*model_destroy)(shukei_mecab_model *);
  const shukei_mecab_dictionary *(*dictionaries)(shukei_mecab_model *);
  shukei_mecab_tagger *(*tagger_new)(shukei_mecab_model *);
  void (*tagger_destroy)(shukei_mecab_tagger *);
  shukei_mecab_lattice *(*lattice_new)(shukei_mecab_model *);
  void (*lattice_destroy)(shukei_mecab_lattice *);
  void (*set_sentence)(shukei_mecab_lattice *, const char *, size_t);
  int (*parse)(shukei_mecab_tagger *, shukei_mecab_lattice *);
  const shukei_mecab_node *(*first)(shukei_mecab_lattice *);
} library;

static int is_there;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen("libmecab.so.2", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  *(void **)&library.version = dlsym(handle, "mecab_version");
  *(void **)&library.model_new = dlsym(handle, "mecab_model_new");
  *(void **)&library.model_destroy = dlsym(handle, "mecab_model_destroy");
  *(void **)&library.dictionaries = dlsym(handle, "mecab_model_dictionary_info");
  *(void **)&library.tagger_new = dlsym(handle, "mecab_model_new_tagger");
  *(void **)&library.tagger_destroy = dlsym(handle, "mecab_destroy");
  *(void **)&library.lattice_new = dlsym(handle, "mecab_model_new_lattice");
  *(void **)&library.lattice_destroy = dlsym(handle, "mecab_lattice_destroy");
  *(void **)&library.set_sentence = dlsym(handle, "mecab_lattice_set_sentence2");
  *(void **)&library.parse = dlsym(handle, "mecab_parse_lattice");
  *(void **)&library.first = dlsym(handle, "mecab_lattice_get_bos_node");
  is_there = library.version && library.model_new && library.model_destroy &&
             library.dictionaries && library.tagger_new && library.tagger_destroy &&
             library.lattice_new && library.lattice_destroy && library.set_sentence &&
             library.parse && library.first;
}

int shukei_mecab_is_there(void) {
  pthread_once(&once, load);
  return is_there;
}

const char *shukei_mecab_version(void) { return library.version(); }

shukei_mecab_model *shukei_mecab_model_new(const char *folder, const char *user_dictionary) {
  // /dev/null stands for a configuration file, so that results depend on nothing else.
  const char *arguments[] = {"shukei", "-r", "/dev/null", "-d", folder, "-u", user_dictionary};
  return library.model_new(user_dictionary == NULL ? 5 : 7, (char **)arguments);
}

void shukei_mecab_model_destroy(shukei_mecab_model *model) { library.model_destroy(model); }

const shukei_mecab_dictionary *shukei_mecab_dictionaries(shukei_mecab_model *model) {
  return library.dictionaries(model);
}

shukei_mecab_tagger *shukei_mecab_tagger_new(shukei_mecab_model *model) {
  return library.tagger_new(model);
}

void shukei_mecab_tagger_destroy(shukei_mecab_tagger *tagger) { library.tagger_destroy(tagger); }

shukei_mecab_lattice *shukei_mecab_lattice_new(shukei_mecab_model *model) {
  return library.lattice_new(model);
}

void shukei_mecab_lattice_destroy(shukei_mecab_lattice *lattice) {
  library.lattice_destroy(lattice);
}

const shukei_mecab_node *shukei_mecab_parse(shukei_mecab_tagger *tagger,
                                            shukei_mecab_lattice *lattice, const char *text,
                                            size_t length) {
  library.set_sentence(lattice, text, length);
  return library.parse(tagger, lattice) ? library.first(lattice) : NULL;
}
