// One line of a listing of NVIDIA instructions, as cuobjdump and nvdisasm print them.
// Every character is in some token, so the tokens of a line are the line.
grammar SassGrammar;

instruction: OPEN? control? ADDRESS OPEN? guard? WORD operands? schedule* (SEMICOLON | CLOSE)* EOF;

// What other tools print of the scheduling: before the address, or after the operands.
control: LBRACK ~(RBRACK)* RBRACK;

schedule: SCHEDULE (OPEN (NUMBER | COMMA)* CLOSE)?;

guard: AT NOT? WORD;

operands: COMMA* operand (COMMA* operand)*;

operand
    : sign* atom tail?
    ;

atom
    : NUMBER                                          # number
    | WORD bracket+                                   # banked
    | bracket+                                        # memory
    | WORD                                            # word
    | LABEL                                           # label
    | BAR sign* WORD bracket* tail? BAR               # absolute
    | BAR NUMBER BAR                                  # absoluteNumber
    | LPAREN (~(RPAREN))* RPAREN                      # remark
    ;

tail: SUFFIX;

sign: MINUS | PLUS | NOT | TILDE;

bracket: LBRACK (term (PLUS+ term)*)? RBRACK;

term: sign* (WORD | NUMBER);

ADDRESS: '/*' HEX HEX HEX HEX+ '*/';
ENCODING: '/*' .*? '*/' -> channel(HIDDEN);
REMARK: '//' ~[\r\n]* -> channel(HIDDEN);
LABEL: '`(' ~[)\r\n]* ')';
NUMBER: '0x' HEX+ | DIGIT+ ('.' DIGIT*)? ([eE] [+-]? DIGIT+)?;
WORD: [A-Za-z_$] [A-Za-z0-9_.$]*;
SUFFIX: '.' [A-Za-z] [A-Za-z0-9_.]*;
SCHEDULE: [&?] [A-Za-z0-9_=]+;
SEMICOLON: ';';
COMMA: ',';
LBRACK: '[';
RBRACK: ']';
LPAREN: '(';
RPAREN: ')';
OPEN: '{';
CLOSE: '}';
AT: '@';
NOT: '!';
MINUS: '-';
PLUS: '+';
TILDE: '~';
BAR: '|';
BLANK: [ \t\r\n\f\u000B]+ -> channel(HIDDEN);
ANY: .;

fragment HEX: [0-9a-fA-F];
fragment DIGIT: [0-9];
