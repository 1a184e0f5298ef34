/* Where one directive ends and the next begins, although nothing in the text says so. */
#pragma once
#include "reading.h"

typedef struct {
  uint16_t name;
  uint8_t simple_least, simple_most, block_least, block_most, flags;
  uint16_t contexts;
} Directive;

#include "directives.h"

#define DIRECTIVE_COUNT (sizeof(DIRECTIVES) / sizeof(DIRECTIVES[0]))
#define ABSENT 255

enum { TAKES_ON_OR_OFF = 1, IS_EVERYDAY_WORD = 2, HOLDS_PAIRS = 4, HOLDS_LISTS = 8, ENDS_WITH_ALWAYS = 16 };

static int compare_name(const Word *word, const char *name) {
  for (unsigned i = 0; i < word->length; i++) {
    int difference = (unsigned char)word->text[i] - (unsigned char)name[i];
    if (difference != 0) return difference;
  }
  return name[word->length] == '\0' ? 0 : -1;
}

/* The directive with that name, or NULL. */
static const Directive *find_directive(const Word *word) {
  if (word->length == WORD_SIZE) return NULL;
  unsigned low = 0, high = DIRECTIVE_COUNT;
  while (low < high) {
    unsigned middle = (low + high) / 2;
    int order = compare_name(word, DIRECTIVE_NAMES + DIRECTIVES[middle].name);
    if (order == 0) return &DIRECTIVES[middle];
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return NULL;
}

static inline bool within(unsigned number, uint8_t least, uint8_t most) {
  return least != ABSENT && number >= least && number <= most;
}

static inline bool at_most(unsigned number, uint8_t most) { return most != ABSENT && number <= most; }

/* Could nginx take that many arguments (or more, if the line just ends) together with that ending? */
static bool can_take(const Directive *directive, unsigned arguments, LineEnd end) {
  bool simple = at_most(arguments, directive->simple_most);
  bool block = at_most(arguments, directive->block_most);
  return end == ENDS_WITH_LINE ? simple || block : end == OPENS_BLOCK ? block : simple;
}

static bool has_enough(const Directive *directive, unsigned arguments) {
  return (directive->simple_least != ABSENT && arguments >= directive->simple_least) ||
         (directive->block_least != ABSENT && arguments >= directive->block_least);
}

/* Is the line a complete statement of that directive? */
static bool is_statement(const Directive *directive, const Line *line) {
  bool block = within(line->arguments, directive->block_least, directive->block_most);
  if (line->end == OPENS_BLOCK) return block;
  bool simple = within(line->arguments, directive->simple_least, directive->simple_most);
  if (directive->flags & TAKES_ON_OR_OFF) simple = simple && line->on_or_off;
  return simple || (block && line->end == ENDS_WITH_LINE);
}

/* Is it hardly imaginable that the line goes on with the arguments of the current directive, although it could? */
static bool stands_out(const Directive *current, unsigned arguments, const Directive *next, const Line *line) {
  if (line->arguments == 0) return !current && line->end == OPENS_BLOCK;
  if (line->end == OPENS_BLOCK || !(next->flags & IS_EVERYDAY_WORD)) return true;
  if (current && !has_enough(current, arguments)) return false;
  return next == current || !is_letter(line->first_character) || (next->flags & TAKES_ON_OR_OFF);
}

/* Would nginx refuse one more argument, or this one? */
static bool is_full(const Directive *directive, unsigned arguments, const Word *argument) {
  if (!can_take(directive, arguments + 1, ENDS_WITH_LINE)) return true;
  bool last = arguments + 1 == directive->simple_most;
  return last && (directive->flags & ENDS_WITH_ALWAYS) && compare_name(argument, "always") != 0;
}

/*
 * The lexer stands at the first word of a line, in a directive (NULL: not one we know) that has so many arguments. True
 * if the line is a directive of its own: because nginx would refuse both as one, or because they may stand side by side
 * and the line looks like nothing else.
 */
static bool begins_statement(TSLexer *lexer, const Directive *current, unsigned arguments) {
  Word word;
  if (!read_name(lexer, &word)) return false;
  if (current && is_full(current, arguments, &word)) return true;
  const Directive *next = find_directive(&word);
  if (!next) return false;
  Line line = read_line(lexer);
  if (current && !can_take(current, arguments + 1 + line.arguments, line.end)) return true;
  if (current && !(current->contexts & next->contexts)) return false;
  return is_statement(next, &line) && stands_out(current, arguments, next, &line);
}

/* The lexer stands at the first word of an entry of a map or the like. True if it opens a block, which it cannot. */
static bool opens_directive(TSLexer *lexer) {
  Word word;
  if (!read_name(lexer, &word)) return false;
  const Directive *next = find_directive(&word);
  if (!next || next->block_least == ABSENT) return false;
  Line line = read_line(lexer);
  return line.end == OPENS_BLOCK && is_statement(next, &line);
}
