/*
 * Finds the names of directives, the blocks that hold no directives, and what a file being edited lacks: a ';', a '}',
 * a closing quote. Remembers the directive that it is in and the length of the unclosed string that it is in. Between
 * two statements it remembers nothing, so that their trees can be used again after an edit in front of them.
 */
#include "tree_sitter/alloc.h"
#include "tree_sitter/parser.h"

#include "quotes.h"
#include "raw_block.h"

enum TokenType {
  IN_WORD, /* never found: tells that a word may go on here */
  NUL, /* the generated lexer takes it for the end of the file */
  DIRECTIVE_NAME,
  SEMICOLON,
  OPEN_BLOCK,
  OPEN_PAIRS,
  OPEN_LISTS,
  OPEN_RAW,
  RAW_BLOCK_CONTENT,
  SEMICOLON_AFTER_0, /* after a known name and no arguments */
  SEMICOLON_AFTER_1,
  SEMICOLON_AFTER_2,
  SEMICOLON_AFTER_3,
  SEMICOLON_AFTER_4, /* or more */
  SEMICOLON_AFTER_OTHER,
  SEMICOLON_AFTER_KEY,
  SEMICOLON_AFTER_PAIR,
  SEMICOLON_AFTER_LIST,
  VALUE_FOLLOWS, /* on the next line, after a key */
  CLOSE,
  CLOSE_TABLE,
  UNCLOSED_DOUBLE_QUOTE,
  UNCLOSED_SINGLE_QUOTE,
  UNCLOSED_CONTENT,
  MISSING_QUOTE,
  ERROR_SENTINEL,
};

#define NOTHING IN_WORD
#define RAW_BLOCK 0xFFFF

typedef struct {
  uint16_t directive; /* 0: none that we know, RAW_BLOCK, or the number in DIRECTIVES plus one */
  uint32_t lines;     /* of the unclosed string */
} Scanner;

void *tree_sitter_nginx_external_scanner_create(void) { return ts_calloc(1, sizeof(Scanner)); }

void tree_sitter_nginx_external_scanner_destroy(void *payload) { ts_free(payload); }

unsigned tree_sitter_nginx_external_scanner_serialize(void *payload, char *buffer) {
  Scanner *scanner = payload;
  for (unsigned i = 0; i < 2; i++) buffer[i] = (char)(scanner->directive >> (8 * i));
  for (unsigned i = 0; i < 4; i++) buffer[2 + i] = (char)(scanner->lines >> (8 * i));
  return 6;
}

void tree_sitter_nginx_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  Scanner *scanner = payload;
  scanner->directive = 0;
  scanner->lines = 0;
  if (length != 6) return;
  for (unsigned i = 0; i < 2; i++) scanner->directive |= (uint16_t)((unsigned char)buffer[i] << (8 * i));
  for (unsigned i = 0; i < 4; i++) scanner->lines |= (uint32_t)(unsigned char)buffer[2 + i] << (8 * i);
}

static bool found(TSLexer *lexer, enum TokenType token) {
  lexer->result_symbol = token;
  return true;
}

static const Directive *current_directive(const Scanner *scanner) {
  if (scanner->directive == 0 || scanner->directive == RAW_BLOCK) return NULL;
  return &DIRECTIVES[scanner->directive - 1];
}

/* The token for a missing semicolon that may stand here, or NOTHING. */
static enum TokenType possible_semicolon(const bool *valid) {
  for (enum TokenType token = SEMICOLON_AFTER_0; token <= SEMICOLON_AFTER_LIST; token++)
    if (valid[token]) return token;
  return NOTHING;
}

/* After a key and the end of its line. One word may be the value; more are the next entry. */
static bool scan_value(TSLexer *lexer) {
  bool entry = read_line(lexer).arguments > 1;
  return found(lexer, entry ? SEMICOLON_AFTER_KEY : VALUE_FOLLOWS);
}

static bool semicolon_is_missing(const Scanner *scanner, TSLexer *lexer, enum TokenType token, Gap gap) {
  int32_t c = lexer->lookahead;
  if (lexer->eof(lexer) || c == '}') return true;
  if (!gap.newline || c == ';' || c == '{' || c == '#') return false;
  if (token == SEMICOLON_AFTER_KEY || token == SEMICOLON_AFTER_LIST) return false;
  if (token == SEMICOLON_AFTER_PAIR) return true;
  if (token == SEMICOLON_AFTER_OTHER) return begins_statement(lexer, NULL, 0);
  return begins_statement(lexer, current_directive(scanner), token - SEMICOLON_AFTER_0);
}

static bool scan_nul(TSLexer *lexer) {
  while (lexer->lookahead == 0 && !lexer->eof(lexer)) step(lexer);
  lexer->mark_end(lexer);
  return found(lexer, NUL);
}

/* The end of a known directive, or of its head: forgets the directive. */
static bool end_directive(Scanner *scanner, TSLexer *lexer, enum TokenType token) {
  scanner->directive = 0;
  return found(lexer, token);
}

static enum TokenType brace_of(const Scanner *scanner) {
  const Directive *directive = current_directive(scanner);
  if (scanner->directive == RAW_BLOCK) return OPEN_RAW;
  if (!directive) return OPEN_BLOCK;
  return directive->flags & HOLDS_PAIRS ? OPEN_PAIRS : directive->flags & HOLDS_LISTS ? OPEN_LISTS : OPEN_BLOCK;
}

static bool scan_mark(Scanner *scanner, TSLexer *lexer, enum TokenType token) {
  step(lexer);
  lexer->mark_end(lexer);
  return end_directive(scanner, lexer, token);
}

static bool scan_quote(Scanner *scanner, TSLexer *lexer, const bool *valid) {
  int32_t quote = lexer->lookahead;
  enum TokenType token = quote == '"' ? UNCLOSED_DOUBLE_QUOTE : UNCLOSED_SINGLE_QUOTE;
  if (!valid[token]) return false;
  step(lexer);
  lexer->mark_end(lexer);
  return is_unclosed(lexer, quote, &scanner->lines) && found(lexer, token);
}

static bool scan_unclosed(Scanner *scanner, TSLexer *lexer, const bool *valid) {
  lexer->mark_end(lexer);
  if (valid[UNCLOSED_CONTENT] && read_unclosed(lexer, scanner->lines)) return found(lexer, UNCLOSED_CONTENT);
  scanner->lines = 0;
  return found(lexer, MISSING_QUOTE);
}

static bool ends_with(const Word *word, const char *ending, unsigned length) {
  if (word->length < length) return false;
  for (unsigned i = 0; i < length; i++)
    if (word->text[word->length - length + i] != ending[i]) return false;
  return true;
}

static bool opens_raw_block(const Word *word) {
  return ends_with(word, "_by_lua_block", 13) || ends_with(word, "_by_njs_block", 13) ||
         ends_with(word, "_by_perl_block", 14) || ends_with(word, "_by_python_block", 16);
}

static bool scan_name(Scanner *scanner, TSLexer *lexer) {
  Word word;
  if (!read_name(lexer, &word)) return false;
  lexer->mark_end(lexer);
  const Directive *directive = find_directive(&word);
  scanner->directive = opens_raw_block(&word) ? RAW_BLOCK : directive ? (uint16_t)(directive - DIRECTIVES + 1) : 0;
  return found(lexer, DIRECTIVE_NAME);
}

bool tree_sitter_nginx_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  Scanner *scanner = payload;
  if (valid[ERROR_SENTINEL]) return false;
  if (valid[MISSING_QUOTE]) return scan_unclosed(scanner, lexer, valid);
  if (valid[RAW_BLOCK_CONTENT] && read_raw_block(lexer)) return found(lexer, RAW_BLOCK_CONTENT);

  lexer->mark_end(lexer); /* what is missing has no width, and stands before the white space */
  enum TokenType semicolon = possible_semicolon(valid);
  Gap gap = skip_gap(lexer, semicolon != NOTHING);
  if (lexer->lookahead == 0 && !lexer->eof(lexer)) return !gap.comment && scan_nul(lexer);
  bool end = lexer->eof(lexer), letter = is_letter(lexer->lookahead);
  if (valid[IN_WORD] && !gap.blank && !end && lexer->lookahead != '{' && lexer->lookahead != ';') return false;
  if (semicolon != NOTHING && semicolon_is_missing(scanner, lexer, semicolon, gap))
    return end_directive(scanner, lexer, semicolon);
  if (valid[VALUE_FOLLOWS] && gap.newline && !ends_word(lexer) && lexer->lookahead != '#') return scan_value(lexer);
  if (gap.comment || (semicolon != NOTHING && letter)) return false;
  if (end && (valid[CLOSE] || valid[CLOSE_TABLE])) return found(lexer, valid[CLOSE] ? CLOSE : CLOSE_TABLE);
  if (valid[CLOSE_TABLE] && letter) return opens_directive(lexer) && found(lexer, CLOSE_TABLE);
  if (lexer->lookahead == ';') return valid[SEMICOLON] && scan_mark(scanner, lexer, SEMICOLON);
  if (lexer->lookahead == '{') return valid[OPEN_BLOCK] && scan_mark(scanner, lexer, brace_of(scanner));
  if (is_quote(lexer->lookahead)) return scan_quote(scanner, lexer, valid);
  return valid[DIRECTIVE_NAME] && scan_name(scanner, lexer);
}
