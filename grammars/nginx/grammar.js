/**
 * nginx configuration files, read as ngx_conf_read_token() reads them:
 *  - white space, ';' and '{' end an unquoted word; '}', '#' and quotes inside a word are literal
 *  - the '{' of '${' does not open a block
 *  - quotes open a string at the start of a word only; a backslash takes the next character, whatever it is
 * Everything parses: what a file being edited lacks is a node of its own (missing_semicolon and so on).
 */

/** So many arguments are told apart: nginx's own directives take this many at most, or any number. */
const COUNTED = 4;

module.exports = grammar({
  name: "nginx",

  // a byte order mark is a blank wherever it stands; tree-sitter skips it at the start, and an edit may bring it there
  extras: ($) => [/[ \t\r\n\uFEFF]/, $.comment, $._nul],

  externals: ($) => [
    $._in_word,
    $._nul,
    $._directive_name,
    $._semicolon,
    $._open_block,
    $._open_pairs,
    $._open_lists,
    $._open_raw,
    $.raw_block_content,
    $._semicolon_after_0,
    $._semicolon_after_1,
    $._semicolon_after_2,
    $._semicolon_after_3,
    $._semicolon_after_4,
    $._semicolon_after_other,
    $._semicolon_after_key,
    $._semicolon_after_pair,
    $._semicolon_after_list,
    $._value_follows,
    $._close,
    $._close_table,
    $._unclosed_double_quote,
    $._unclosed_single_quote,
    $._unclosed_content,
    $.missing_quote,
    $._error_sentinel,
  ],

  rules: {
    source_file: ($) => repeat(choice($._statement, $.stray_close)),

    // a '}' without an open block
    stray_close: () => "}",

    _statement: ($) =>
      choice($.directive, $.block_directive, $.raw_block_directive, $.nameless_block, $.empty_statement),

    empty_statement: () => ";",

    nameless_block: ($) => field("body", $.block),

    directive: ($) =>
      choice(
        seq(known($), counted($, semicolonAfter)),
        seq(other($), repeat(argument($)), semicolon($, ";", $._semicolon_after_other)),
      ),

    block_directive: ($) =>
      choice(seq(known($), counted($, body)), seq(other($), repeat(argument($)), field("body", $.block))),

    // OpenResty's *_by_lua_block { ... }
    raw_block_directive: ($) => seq(known($), counted($, rawBody)),

    block: ($) => seq("{", repeat($._statement), close($, $._close)),
    _block: ($) => seq(alias($._open_block, "{"), repeat($._statement), close($, $._close)),

    // map, geo and their like: one value for each key
    _pairs: ($) => table($, $._open_pairs, $._pair, $._block_among_pairs),
    _pair: ($) =>
      choice(
        seq(other($), semicolon($, ";", $._semicolon_after_key)),
        seq(other($), optional($._value_follows), repeat1(argument($)), semicolon($, ";", $._semicolon_after_pair)),
      ),
    _block_among_pairs: ($) =>
      choice(
        seq(other($), field("body", $.block)),
        seq(other($), optional($._value_follows), repeat1(argument($)), field("body", $.block)),
      ),

    // types and match: any number of values for each key
    _lists: ($) => table($, $._open_lists, $._list, $._block_among_lists),
    _list: ($) => seq(other($), repeat(argument($)), semicolon($, ";", $._semicolon_after_list)),
    _block_among_lists: ($) => seq(other($), repeat(argument($)), field("body", $.block)),

    name: ($) => choice($._word, $.double_quoted, $.single_quoted),

    _argument: ($) => choice($.word, $.double_quoted, $.single_quoted),

    word: ($) => $._word,

    _word: ($) =>
      seq(
        choice($._word_start, $._variable_start, $._backslash_start),
        repeat(choice($._word_part, $._variable_part, $._backslash_part, $._in_word)),
      ),

    _variable_start: ($) => alias(token(prec(3, variable())), $.variable),
    _variable_part: ($) => alias(token.immediate(prec(3, variable())), $.variable),

    _word_start: () => token(seq(choice(except(/[^ \t\r\n\uFEFF;{}"'#$\\]/), escaped(), dollar()), repeat(ordinary()))),
    // before the quotes, which are literal here
    _word_part: () => token.immediate(prec(1, choice(repeat1(ordinary()), seq(dollar(), repeat(ordinary()))))),

    // with nothing behind it that it could take
    _backslash_start: () => token(prec(-1, "\\")),
    _backslash_part: () => token.immediate(prec(-1, "\\")),

    double_quoted: ($) => quoted($, '"', except(/[^"\\$]/), $._unclosed_double_quote),
    single_quoted: ($) => quoted($, "'", except(/[^'\\$]/), $._unclosed_single_quote),

    comment: () => token(prec(-1, seq("#", repeat(choice(except(/[^\r\n]/), seq(/\r+/, except(/[^\r\n]/))))))),
  },
});

function argument($) {
  return field("argument", $._argument);
}

/** A name that looks like one of a directive; only after such a name the arguments are counted. */
function known($) {
  return field("name", alias($._directive_name, $.name));
}

/** Any other first word of a statement or an entry: quoted, with a variable, an address, an expression. */
function other($) {
  return field("name", $.name);
}

/** Arguments, then what comes after so many of them. */
function counted($, end, count = 0) {
  if (count === COUNTED) return seq(repeat(argument($)), end($, count));
  return choice(end($, count), seq(argument($), counted($, end, count + 1)));
}

function semicolonAfter($, count) {
  return semicolon($, alias($._semicolon, ";"), $[`_semicolon_after_${count}`]);
}

function semicolon($, written, missing) {
  return choice(written, alias(missing, $.missing_semicolon));
}

function close($, missing) {
  return choice("}", alias(missing, $.missing_close));
}

function body($) {
  return field("body", choice(alias($._block, $.block), alias($._pairs, $.block), alias($._lists, $.block)));
}

function rawBody($) {
  return seq(alias($._open_raw, "{"), optional(field("body", $.raw_block_content)), close($, $._close));
}

/** A block that holds entries; to find a directive or a block among them is a mistake. */
function table($, open, entry, block) {
  const content = choice(
    alias(entry, $.directive),
    alias(block, $.block_directive),
    $.nameless_block,
    $.empty_statement,
  );
  return seq(alias(open, "{"), repeat(content), close($, $._close_table));
}

function quoted($, quote, character, unclosed) {
  return choice(
    seq(
      quote,
      repeat(
        choice(
          alias(token.immediate(prec(1, repeat1(choice(character, escaped())))), $.string_content),
          alias(token.immediate(prec(3, variable())), $.variable),
          alias(token.immediate("$"), $.string_content),
          alias(token.immediate(prec(-1, "\\")), $.string_content),
        ),
      ),
      token.immediate(quote),
    ),
    seq(alias(unclosed, quote), optional(alias($._unclosed_content, $.string_content)), $.missing_quote),
  );
}

function variable() {
  return choice(/\$[A-Za-z0-9_]+/, /\$\{[A-Za-z0-9_]+\}/);
}

function ordinary() {
  return choice(except(/[^ \t\r\n\uFEFF;{$\\]/), escaped());
}

function escaped() {
  return seq("\\", choice(except(/[^\n]/), "\n"));
}

/** A negated class: the generator leaves these two characters out of each (and NUL, which the scanner passes over). */
function except(characters) {
  return choice(characters, "\u017f", "\u212a");
}

function dollar() {
  return /\$\{*/;
}
