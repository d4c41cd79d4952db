import { CST, Lexer } from 'yaml';

/** One word or mark of a YAML text, before anything is known of how they nest. */
export interface Token {
  readonly type: CST.TokenType | 'content' | null;
  readonly text: string;
  readonly offset: number;
  readonly column: number; // from 0
  readonly leads: boolean; // nothing but spaces and list dashes stands before it on its line
}

/** The words and marks of a text in order, one at a time: whoever has seen enough can stop. */
export function* tokens(source: string): Generator<Token> {
  let offset = 0;
  let lineStart = 0;
  let leads = true;
  let content = false;
  for (const lexed of new Lexer().lex(source)) {
    const type: Token['type'] = content ? 'content' : CST.tokenType(lexed);
    const text = type !== null && WITHOUT_WIDTH.has(type) ? '' : lexed;
    yield { type, text, offset, column: offset - lineStart, leads };
    const newline = text.lastIndexOf('\n');
    if (newline >= 0) lineStart = offset + newline + 1;
    leads = newline >= 0 || (leads && type !== null && BEFORE_A_VALUE.has(type));
    content = type === 'scalar';
    offset += text.length;
  }
}

// Signs from the lexer to its parser: a document begins, brackets were left open, content follows.
const WITHOUT_WIDTH: ReadonlySet<string> = new Set(['doc-mode', 'flow-error-end', 'scalar']);
const BEFORE_A_VALUE: ReadonlySet<string> = new Set(['doc-mode', 'space', 'seq-item-ind']);
