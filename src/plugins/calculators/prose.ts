// Turns <Result/> and <Calculator/> in posts and guides into what they stand for, while the page is compiled.
import type {Root} from 'mdast';
import type {MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {workOut} from '../../cli/work-out';
import {findStep} from '../../model/calculator';
import {valueText} from '../../model/explain';
import {isMissing, isSeries} from '../../model/value';
import {writeLink} from '../../permalink/permalink';
import {expressionAttribute} from '../expression-attribute';
import {readPinnedLink} from './pinned-link';
import {scenarioId} from './prose-scenarios';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  Result: ['link', 'output', 'row', 'unit', 'fail-on'],
  Calculator: ['link'],
};

/** A remark plugin. An error names the file and the line. */
export function resultsInProse() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const found: Element[] = [];
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const element = node as Element;
      if (element.name === 'Result' || element.name === 'Calculator') found.push(element);
    });
    for (const element of found) {
      try {
        refuseUnknown(element);
        if (element.name === 'Result') await resolveResult(element);
        else embedCalculator(element);
      } catch (error) {
        file.fail(error as Error, element.position);
      }
    }
  };
}

function attribute(element: Element, name: string): string | undefined {
  const found = element.attributes.find(
    (each): each is MdxJsxAttribute => each.type === 'mdxJsxAttribute' && each.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** A misspelt attribute would otherwise be left out in silence, and another number printed. */
function refuseUnknown({name, attributes}: Element): void {
  const known = ATTRIBUTES[name ?? ''] ?? [];
  for (const each of attributes) {
    const called = each.type === 'mdxJsxAttribute' ? each.name : '{…}';
    if (!known.includes(called)) throw new Error(`<${name}> has no ${called}; it takes ${known.join(', ')}.`);
  }
}

function required(element: Element, name: string): string {
  const value = attribute(element, name);
  if (!value) throw new Error(`<${element.name}> needs ${name}="…".`);
  return value;
}

/** A number of the answer, as static text that links to its working. `row` picks a row of the fleet; `unit="no"` leaves the unit out. */
async function resolveResult(element: Element): Promise<void> {
  const {calculator, opened} = readPinnedLink(required(element, 'link'));
  const name = required(element, 'output');
  const {step, each} = findStep(calculator, name);
  const {answer, date} = await workOut(calculator, opened.state, opened.date);
  const row = attribute(element, 'row');
  if (row !== undefined && each === null)
    throw new Error(`${name} is a number of the whole answer; leave out row="${row}".`);
  const values = each === null ? answer.base.values : answer.base.rows[each]?.[Number(row ?? 0)]?.values;
  const value = values?.[name];
  if (value === undefined || isMissing(value))
    throw new Error(`${name} has no value at this link${isMissing(value) ? `: ${value.reason}` : ''}.`);
  if (isSeries(value)) throw new Error(`${name} is a table; a sentence has room for a number.`);
  const text = attribute(element, 'unit') === 'no' ? valueText({...step, unit: ''}, value) : valueText(step, value);
  const [headline = name] = calculator.outputs;
  const saw = answer.base.values[headline];
  const was = typeof saw === 'number' ? {[headline]: saw} : null;
  const query = writeLink(calculator, opened.state, {
    date: date || null,
    was,
    view: each === null ? name : `${name}.${row ?? 0}`,
  });
  element.name = 'a';
  element.attributes = [
    {type: 'mdxJsxAttribute', name: 'className', value: 'result'},
    {type: 'mdxJsxAttribute', name: 'href', value: `/calculators/${calculator.name}?${query}`},
    {type: 'mdxJsxAttribute', name: 'title', value: `${step.label}: see how it is computed`},
  ];
  element.children = [{type: 'text', value: text}];
}

/** A calculator with its scenario: whole in the HTML, its code loaded when the reader touches it. */
function embedCalculator(element: Element): void {
  const link = required(element, 'link');
  readPinnedLink(link);
  element.name = 'CalculatorInProse';
  element.attributes = [
    {type: 'mdxJsxAttribute', name: 'link', value: link},
    expressionAttribute('load', {
      type: 'ArrowFunctionExpression',
      params: [],
      expression: true,
      body: {
        type: 'ImportExpression',
        source: {type: 'Literal', value: `@generated/calculators/default/${scenarioId(link)}.js`},
      },
    }),
  ];
}
