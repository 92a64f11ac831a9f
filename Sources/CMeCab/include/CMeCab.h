#ifndef SHUKEI_CMECAB_H
#define SHUKEI_CMECAB_H

#include <stddef.h>

// MeCab, loaded when the first text is cut into words. Without it the program starts and runs
// as well. Its own header is not needed: what is used of its interface is declared here.

struct shukei_mecab_path;

/// A word of a sentence as MeCab lays it out in memory (version 0.99 and later).
typedef struct shukei_mecab_node {
  const struct shukei_mecab_node *previous;
  const struct shukei_mecab_node *next;
  const struct shukei_mecab_node *next_with_same_end;
  const struct shukei_mecab_node *next_with_same_beginning;
  const struct shukei_mecab_path *right_path;
  const struct shukei_mecab_path *left_path;
  /// Into the text that was given; no end is marked.
  const char *surface;
  /// Features parted by commas, ended by a zero.
  const char *feature;
  unsigned int number;
  /// Bytes of the word.
  unsigned short length;
  /// Bytes of the word and of the spaces before it.
  unsigned short length_with_spaces;
  unsigned short right_attribute;
  unsigned short left_attribute;
  unsigned short part_of_speech;
  unsigned char character_type;
  /// 0 known, 1 unknown, 2 beginning and 3 end of the sentence.
  unsigned char status;
  unsigned char is_best;
  float alpha;
  float beta;
  float probability;
  short word_cost;
  long cost;
} shukei_mecab_node;

/// A dictionary of a model, as MeCab lays it out in memory.
typedef struct shukei_mecab_dictionary {
  const char *path;
  const char *character_set;
  /// Words in it.
  unsigned int size;
  /// 0 system, 1 user, 2 unknown words.
  int type;
  unsigned int left_size;
  unsigned int right_size;
  unsigned short version;
  const struct shukei_mecab_dictionary *next;
} shukei_mecab_dictionary;

typedef struct shukei_mecab_model shukei_mecab_model;
typedef struct shukei_mecab_tagger shukei_mecab_tagger;
typedef struct shukei_mecab_lattice shukei_mecab_lattice;

/// Whether libmecab is there; loads it the first time. Safe on several threads.
int shukei_mecab_is_there(void);

// The following only after `shukei_mecab_is_there` said so.

/// The version of the library.
const char *shukei_mecab_version(void);

/// A model of a dictionary's folder and of a user dictionary, which may be NULL; NULL where they
/// cannot be read. No configuration file of the system is looked at.
shukei_mecab_model *shukei_mecab_model_new(const char *folder, const char *user_dictionary);
void shukei_mecab_model_destroy(shukei_mecab_model *model);
const shukei_mecab_dictionary *shukei_mecab_dictionaries(shukei_mecab_model *model);

/// A tagger of a model, for one thread.
shukei_mecab_tagger *shukei_mecab_tagger_new(shukei_mecab_model *model);
void shukei_mecab_tagger_destroy(shukei_mecab_tagger *tagger);

/// The memory of one sentence, for one thread.
shukei_mecab_lattice *shukei_mecab_lattice_new(shukei_mecab_model *model);
void shukei_mecab_lattice_destroy(shukei_mecab_lattice *lattice);

/// Cuts a text into words; its first word (the beginning of the sentence), or NULL. The words
/// hold until the lattice takes the next text, and as long as the text's bytes stay.
const shukei_mecab_node *shukei_mecab_parse(shukei_mecab_tagger *tagger,
                                            shukei_mecab_lattice *lattice, const char *text,
                                            size_t length);

#endif
