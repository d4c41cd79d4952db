/** The texts of a question, understood, or the end of the command with everything that is wrong in them. */
import { understand, type Question, type Understood } from '../measure/question.ts';
import { WrongInput } from '../machine/wrong-input.ts';
import { describeAll } from '../scenario/fault.ts';

export function understoodOf(question: Question): Understood {
  const understood = understand(question);
  if ('value' in understood) return understood.value;
  const { faults } = understood;
  const files = [...new Set(faults.map(({ file }) => file))];
  const lines = files.flatMap((each) => describeAll(faults.filter(({ file }) => file === each)));
  // A fault of a scenario is a fault of each of its variants too.
  throw new WrongInput([...new Set(lines)]);
}
