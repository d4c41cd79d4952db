/** How far a long piece of work has come, told to somebody who waits. */
export interface Listener {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** One line that changes where somebody watches a terminal; otherwise a line for every tenth. */
export function progress(
  to: Listener,
  total: number,
  line: (done: number, total: number) => string,
): (done: number) => void {
  let told = 0;
  return (done) => {
    const tenth = Math.floor((done * 10) / total);
    if (to.isTTY) to.write(`\r\u001b[K${line(done, total)}${done === total ? '\n' : ''}`);
    else if (tenth > told) to.write(`${line(done, total)}\n`);
    told = tenth;
  };
}
