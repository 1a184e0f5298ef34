/* The text between the braces of a block in another language, Lua most of the time. */
#pragma once
#include "reading.h"

/* The lexer stands at '['. Passes a long bracket, [[ ... ]] or [=[ ... ]=], if one opens here. */
static bool read_long_bracket(TSLexer *lexer) {
  unsigned level = 0, closing = 0;
  for (step(lexer); lexer->lookahead == '='; step(lexer)) level++;
  if (lexer->lookahead != '[') return false;
  for (step(lexer); !lexer->eof(lexer);) {
    if (lexer->lookahead != ']') {
      step(lexer);
      continue;
    }
    step(lexer);
    for (closing = 0; lexer->lookahead == '=' && closing < level; step(lexer)) closing++;
    if (closing != level || lexer->lookahead != ']') continue;
    step(lexer);
    return true;
  }
  return true;
}

/* The lexer stands at '-'. Passes a comment, if it is one. */
static void read_lua_comment(TSLexer *lexer) {
  step(lexer);
  if (lexer->lookahead != '-') return;
  step(lexer);
  if (lexer->lookahead == '[' && read_long_bracket(lexer)) return;
  while (!lexer->eof(lexer) && lexer->lookahead != '\n') step(lexer);
}

/* Goes to the '}' that closes the block, or to the end of the file; false if only white space comes before it. */
static bool read_raw_block(TSLexer *lexer) {
  unsigned depth = 0;
  bool any = false;
  while (is_blank(lexer->lookahead)) lexer->advance(lexer, true);
  lexer->mark_end(lexer);
  while (!lexer->eof(lexer)) {
    int32_t c = lexer->lookahead;
    if (c == '}' && depth == 0) break;
    if (c == '{') depth++;
    if (c == '}') depth--;
    if (is_quote(c)) read_quoted(lexer);
    else if (c == '-') read_lua_comment(lexer);
    else if (c == '[') read_long_bracket(lexer);
    else step(lexer);
    if (is_blank(c)) continue;
    any = true;
    lexer->mark_end(lexer);
  }
  return any;
}
