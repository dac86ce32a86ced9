// One line of AMD instructions, as clang -S and llvm-objdump print them.
// Every character is in some token, so the tokens of a line are the line.
grammar RdnaGrammar;

instruction: single (JOIN single)? EOF;

single: WORD operands? option*;

operands: operand (COMMA operand)*;

operand: piece ((BAR | AMPERSAND) piece)*;

piece: sign* atom;

atom
    : NUMBER                                          # number
    | WORD LBRACK index (COLON index)? RBRACK         # range
    | WORD LPAREN arguments? RPAREN                   # call
    | BAR atom BAR                                    # absolute
    | LBRACK operands RBRACK                          # list
    | WORD                                            # word
    ;

index: NUMBER | WORD;

arguments: operand (COMMA operand)*;

option
    : WORD COLON value
    | WORD LPAREN arguments? RPAREN
    | WORD
    ;

value: sign* (NUMBER | WORD) | LBRACK value (COMMA value)* RBRACK | WORD LPAREN arguments? RPAREN;

sign: MINUS | TILDE;

REMARK: (';' | '//') ~[\r\n]* -> channel(HIDDEN);
BLOCK: '/*' .*? '*/' -> channel(HIDDEN);
NUMBER: '0x' HEX+ | DIGIT+ ('.' DIGIT*)? ([eE] [+-]? DIGIT+)?;
WORD: [A-Za-z_.$@] [A-Za-z0-9_.$@]*;
JOIN: '::';
COLON: ':';
COMMA: ',';
LBRACK: '[';
RBRACK: ']';
LPAREN: '(';
RPAREN: ')';
MINUS: '-';
TILDE: '~';
BAR: '|';
AMPERSAND: '&';
BLANK: [ \t\r\n\f\u000B]+ -> channel(HIDDEN);
ANY: .;

fragment HEX: [0-9a-fA-F];
fragment DIGIT: [0-9];
