/*
 * Python 3.8 to 3.14 over the tokens of Tokenizer.
 *
 * The grammar decides almost everywhere on the next one or two tokens: where the language needs more,
 * the tokenizer has already told the cases apart (MATCH, CASE and TYPE are soft keywords in their
 * keyword position, FOR_IN is the 'in' of a 'for', WITH_OPEN opens a parenthesised list of context
 * managers, NOT_OF_IS follows 'is'). What cannot be said with few tokens (targets, order of
 * parameters and arguments) is accepted here and refused when the tree is built.
 */
parser grammar PythonGrammar;

options {
  tokenVocab = PythonVocabulary;
}

file : statement* EOF ;

/* What stands in a replacement field of an f-string. */
replacement : value EOF ;

// Statements

statement
  : simpleStatements
  | ifStatement
  | forStatement
  | whileStatement
  | tryStatement
  | withStatement
  | functionDefinition
  | classDefinition
  | decorated
  | asyncStatement
  | matchStatement
  ;

simpleStatements : simple (';' simple)* ';'? NEWLINE ;

simple
  : expressionStatement
  | 'return' starExpressions?
  | importName
  | importFrom
  | 'raise' (expression ('from' expression)?)?
  | 'pass'
  | 'del' starExpressions
  | 'assert' expression (',' expression)?
  | 'break'
  | 'continue'
  | 'global' NAME (',' NAME)*
  | 'nonlocal' NAME (',' NAME)*
  | TYPE NAME typeParameters? '=' expression
  ;

expressionStatement
  : value (('=' value)+ | augment value | ':' expression ('=' value)?)?
  ;

augment
  : '+=' | '-=' | '*=' | '**=' | '/=' | '//=' | '%=' | '@=' | '<<=' | '>>=' | '&=' | '|=' | '^='
  ;

value : starExpressions | yieldExpression ;

importName : 'import' dottedAlias (',' dottedAlias)* ;

importFrom
  : 'from' importSource 'import' ('*' | '(' importAlias (',' importAlias)* ','? ')' | importAlias (',' importAlias)*)
  ;

importSource : ('.' | '...')+ dottedName? | dottedName ;

dottedAlias : dottedName ('as' NAME)? ;

importAlias : NAME ('as' NAME)? ;

dottedName : NAME ('.' NAME)* ;

block : simpleStatements | NEWLINE INDENT statement+ DEDENT ;

ifStatement : 'if' named ':' block elifClause* elseClause? ;

elifClause : 'elif' named ':' block ;

elseClause : 'else' ':' block ;

forStatement : 'for' starExpressions FOR_IN starExpressions ':' block elseClause? ;

whileStatement : 'while' named ':' block elseClause? ;

tryStatement : 'try' ':' block (handler+ elseClause? finallyClause? | finallyClause) ;

handler : 'except' '*'? (expression (',' expression)* ('as' NAME)?)? ':' block ;

finallyClause : 'finally' ':' block ;

withStatement
  : 'with' (WITH_OPEN withItem (',' withItem)* ','? ')' | withItem (',' withItem)*) ':' block
  ;

withItem : expression ('as' starExpression)? ;

functionDefinition
  : 'def' NAME typeParameters? '(' parameters? ')' ('->' expression)? ':' block
  ;

classDefinition : 'class' NAME typeParameters? ('(' arguments? ')')? ':' block ;

decorated : decorator+ ('async'? functionDefinition | classDefinition) ;

decorator : '@' named NEWLINE ;

asyncStatement : 'async' (functionDefinition | withStatement | forStatement) ;

typeParameters : '[' typeParameter (',' typeParameter)* ','? ']' ;

typeParameter : ('*' | '**')? NAME (':' expression)? ('=' starExpression)? ;

parameters : parameter (',' parameter)* ','? ;

parameter
  : NAME (':' expression)? ('=' expression)?
  | '/'
  | '*' (NAME (':' starExpression)?)?
  | '**' NAME (':' expression)?
  ;

// Expressions

starExpressions : starExpression (',' starExpression)* ','? ;

starExpression : expression | '*' operation ;

starNamed : named | '*' operation ;

named : expression (':=' expression)? ;

yieldExpression : 'yield' ('from' expression | starExpressions?) ;

expression
  : operation ('if' operation 'else' expression)?
  | 'lambda' lambdaParameters? ':' expression
  ;

lambdaParameters : lambdaParameter (',' lambdaParameter)* ','? ;

lambdaParameter : NAME ('=' expression)? | '/' | '*' NAME? | '**' NAME ;

operation
  : atom                                                                    # atomic
  | operation '.' NAME                                                      # attribute
  | operation '(' arguments? ')'                                            # call
  | operation '[' slices ']'                                                # subscript
  | 'await' operation                                                       # await
  | <assoc = right> operation '**' operation                                # binary
  | ('+' | '-' | '~') operation                                             # unary
  | operation ('*' | '/' | '//' | '%' | '@') operation                      # binary
  | operation ('+' | '-') operation                                         # binary
  | operation ('<<' | '>>') operation                                       # binary
  | operation '&' operation                                                 # binary
  | operation '^' operation                                                 # binary
  | operation '|' operation                                                 # binary
  | operation comparison operation                                          # compare
  | 'not' operation                                                         # unary
  | operation 'and' operation                                               # logical
  | operation 'or' operation                                                # logical
  ;

comparison
  : '<' | '>' | '==' | '!=' | '<=' | '>=' | 'in' | 'not' 'in' | 'is' NOT_OF_IS?
  ;

atom
  : NAME                                                                    # name
  | (NUMBER | 'None' | 'True' | 'False' | '...')                            # constant
  | STRING+                                                                 # strings
  | '(' (yieldExpression | starNamed (comprehension | (',' starNamed)* ','?))? ')'  # group
  | '[' (starNamed (comprehension | (',' starNamed)* ','?))? ']'            # list
  | '{' (entry (comprehension | (',' entry)* ','?))? '}'                    # braces
  ;

entry : starNamed (':' expression)? | '**' operation ;

comprehension : comprehensionFor+ ;

comprehensionFor : 'async'? 'for' starExpressions FOR_IN operation ('if' operation)* ;

slices : slice (',' slice)* ','? ;

slice : starNamed (':' expression? (':' expression?)?)? | ':' expression? (':' expression?)? ;

arguments : argument (',' argument)* ','? ;

argument
  : expression (':=' expression | '=' expression | comprehension)?
  | '*' expression
  | '**' expression
  ;

// Pattern matching

matchStatement : MATCH starNamed (',' starNamed)* ','? ':' NEWLINE INDENT caseClause+ DEDENT ;

caseClause : CASE openPattern ('if' named)? ':' block ;

openPattern : anyPattern (',' anyPattern)* ','? ;

anyPattern : pattern | '*' NAME ;

pattern : closedPattern ('|' closedPattern)* ('as' NAME)? ;

closedPattern
  : number                                                                  # numberPattern
  | STRING+                                                                 # stringPattern
  | ('None' | 'True' | 'False')                                             # singletonPattern
  | dottedName                                                              # namePattern
  | dottedName '(' (patternArgument (',' patternArgument)* ','?)? ')'       # classPattern
  | '(' (anyPattern (',' anyPattern)* ','?)? ')'                            # groupPattern
  | '[' (anyPattern (',' anyPattern)* ','?)? ']'                            # listPattern
  | '{' (patternEntry (',' patternEntry)* ','?)? '}'                        # mappingPattern
  ;

number : '-'? NUMBER (('+' | '-') NUMBER)? ;

patternArgument : (NAME '=')? pattern ;

patternEntry : patternKey ':' pattern | '**' NAME ;

patternKey : number | STRING+ | 'None' | 'True' | 'False' | dottedName ;
