/* Looking ahead in the text as nginx's own tokenizer reads it. Nothing here ends a token. */
#pragma once
#include "tree_sitter/parser.h"

#define WORD_SIZE 64
#define MOST_COMMENTS 16 /* looked past at a time, so that a long run of comments is not read again for each of them */

typedef struct {
  bool blank;    /* any white space */
  bool newline;  /* a line ended */
  bool comment;  /* a comment was passed */
} Gap;

typedef struct {
  char text[WORD_SIZE];
  unsigned length;
} Word;

typedef enum { ENDS_WITH_LINE, ENDS_WITH_SEMICOLON, OPENS_BLOCK } LineEnd;

typedef struct {
  unsigned arguments;
  int32_t first_character; /* of the first argument */
  bool on_or_off;          /* the first argument is exactly that */
  LineEnd end;
} Line;

static inline void step(TSLexer *lexer) { lexer->advance(lexer, false); }

static inline bool is_blank(int32_t c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xFEFF; }

static inline bool is_letter(int32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

static inline bool is_quote(int32_t c) { return c == '"' || c == '\''; }

static inline bool ends_word(TSLexer *lexer) {
  int32_t c = lexer->lookahead;
  return lexer->eof(lexer) || is_blank(c) || c == ';' || c == '{';
}

/* Skips white space and, if asked to, comments. */
static Gap skip_gap(TSLexer *lexer, bool past_comments) {
  Gap gap = {false, false, false};
  for (unsigned comments = 0;;) {
    while (is_blank(lexer->lookahead)) {
      gap.blank = true;
      gap.newline |= lexer->lookahead == '\n';
      lexer->advance(lexer, true);
    }
    if (lexer->lookahead != '#' || !past_comments || !gap.blank || comments++ == MOST_COMMENTS) return gap;
    gap.comment = true;
    while (lexer->lookahead != 0 && lexer->lookahead != '\n') lexer->advance(lexer, true);
  }
}

/* Reads a word such as a directive's name; false if what stands here is none, or only begins like one. */
static bool read_name(TSLexer *lexer, Word *word) {
  word->length = 0;
  if (!is_letter(lexer->lookahead)) return false;
  while (is_letter(lexer->lookahead) || (lexer->lookahead >= '0' && lexer->lookahead <= '9')) {
    if (word->length < WORD_SIZE) word->text[word->length++] = (char)lexer->lookahead;
    step(lexer);
  }
  return ends_word(lexer);
}

/* Passes a quoted string that ends in this line, or the rest of the line. */
static void read_quoted(TSLexer *lexer) {
  int32_t quote = lexer->lookahead;
  step(lexer);
  while (!lexer->eof(lexer) && lexer->lookahead != quote && lexer->lookahead != '\n') {
    if (lexer->lookahead == '\\') step(lexer);
    if (!lexer->eof(lexer)) step(lexer);
  }
  if (lexer->lookahead == quote) step(lexer);
}

static void read_word(TSLexer *lexer, Word *word) {
  word->length = 0;
  bool after_dollar = false;
  while (!lexer->eof(lexer) && (!ends_word(lexer) || (after_dollar && lexer->lookahead == '{'))) {
    int32_t c = lexer->lookahead;
    after_dollar = c == '$' || (after_dollar && c == '{');
    if (word->length < WORD_SIZE) word->text[word->length++] = c < 128 ? (char)c : '?';
    step(lexer);
    if (c == '\\' && !lexer->eof(lexer)) step(lexer);
  }
}

static bool is_on_or_off(const Word *word) {
  const char *text = word->text;
  if (word->length < 2 || (text[0] | 32) != 'o') return false;
  if (word->length == 2) return (text[1] | 32) == 'n';
  return word->length == 3 && (text[1] | 32) == 'f' && (text[2] | 32) == 'f';
}

/* Reads the arguments that follow a name up to the end of the directive or of the line, whichever comes first. */
static Line read_line(TSLexer *lexer) {
  Line line = {0, 0, false, ENDS_WITH_LINE};
  for (;;) {
    while (lexer->lookahead != '\n' && is_blank(lexer->lookahead)) step(lexer);
    int32_t c = lexer->lookahead;
    if (lexer->eof(lexer) || c == '\n' || c == '#' || c == '}') return line;
    if (c == ';') line.end = ENDS_WITH_SEMICOLON;
    if (c == '{') line.end = OPENS_BLOCK;
    if (line.end != ENDS_WITH_LINE) return line;
    if (line.arguments++ == 0) line.first_character = c;
    if (is_quote(c)) {
      read_quoted(lexer);
      continue;
    }
    Word word;
    read_word(lexer, &word);
    if (line.arguments == 1) line.on_or_off = is_on_or_off(&word);
  }
}
