/* Strings whose closing quote is missing. */
#pragma once
#include "statements.h"

/*
 * A string that runs over its line's end is taken as unclosed if it is never closed, or if what follows its closing
 * quote may not stand there for nginx; then that quote opens the next string.
 */

static bool may_follow_string(TSLexer *lexer) { return ends_word(lexer) || lexer->lookahead == ')'; }

/* The lexer stands at the first character of a line inside the string. */
static bool looks_like_statement(TSLexer *lexer) {
  if (lexer->lookahead == '}' || lexer->lookahead == '#') return true;
  Word word;
  return read_name(lexer, &word) && find_directive(&word) != NULL;
}

/* Goes on to the end of the line or to the closing quote. `opening`: might a quote here as well open a string? */
static void read_string_line(TSLexer *lexer, int32_t quote, bool *opening, bool *written) {
  while (!lexer->eof(lexer) && lexer->lookahead != quote && lexer->lookahead != '\n') {
    int32_t c = lexer->lookahead;
    *opening = is_blank(c) || c == '(';
    *written |= !is_blank(c);
    step(lexer);
    if (c == '\\' && !lexer->eof(lexer)) step(lexer);
  }
}

/*
 * The lexer stands behind an opening quote. True if the closing one is missing; `lines` is then the number of line ends
 * that are still in the string: it ends before what looks like a statement, or else with its first line.
 */
static bool is_unclosed(TSLexer *lexer, int32_t quote, uint32_t *lines) {
  uint32_t newlines = 0, last_written = 0;
  bool found = false, opening = false, written = false;
  read_string_line(lexer, quote, &opening, &written);
  *lines = 0;
  while (lexer->lookahead == '\n') {
    newlines++;
    step(lexer);
    while (lexer->lookahead != '\n' && is_blank(lexer->lookahead)) step(lexer);
    written = is_letter(lexer->lookahead);
    opening = !written;
    if (!found && looks_like_statement(lexer)) {
      found = true;
      *lines = last_written;
    }
    read_string_line(lexer, quote, &opening, &written);
    if (written) last_written = newlines;
  }
  if (lexer->eof(lexer)) return true;
  step(lexer);
  return newlines > 0 && !may_follow_string(lexer) && (found || opening);
}

/*
 * The lexer stands behind the quote of an unclosed string. Marks its end: that of the line, but before a ';' or '{'
 * with which the line ends, since that is what it was written for. False if the string is empty.
 */
static bool read_unclosed(TSLexer *lexer, uint32_t lines) {
  bool any = false, ending = false;
  int32_t previous = 0;
  while (!lexer->eof(lexer)) {
    int32_t c = lexer->lookahead;
    if (c == '\n' && lines == 0) break;
    if (c == '\n') lines--;
    step(lexer);
    if (c == '\\' && !lexer->eof(lexer)) step(lexer);
    if (is_blank(c)) continue;
    if (lines == 0) ending = c == ';' || (c == '{' && previous != '$') || (c == '}' && ending);
    if (!ending) {
      any = true;
      lexer->mark_end(lexer);
    }
    previous = c;
  }
  return any;
}
