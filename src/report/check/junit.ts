// The findings of a check as JUnit XML, which the lists of test results in CI read: a suite per file, a case per link.
import {xmlText} from '../xml-text';
import {type Checked, type Finding, fails, type Policy} from './findings';

/** A whole document. What the policy lets pass is a passed case with its words as output. */
export function findingsJunit({findings}: Checked, policy: Policy): string {
  const files = [...new Set(findings.map(({file}) => file))];
  const suites = files.map((file) =>
    suite(
      file,
      findings.filter((finding) => finding.file === file),
      policy,
    ),
  );
  const failures = findings.filter((finding) => fails(policy, finding)).length;
  const head = `<testsuites name="headroom check" tests="${findings.length}" failures="${failures}">`;
  return `${['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites, '</testsuites>'].join('\n')}\n`;
}

function suite(file: string, findings: readonly Finding[], policy: Policy): string {
  const failures = findings.filter((finding) => fails(policy, finding)).length;
  const head = `  <testsuite name="${xmlText(file)}" tests="${findings.length}" failures="${failures}">`;
  return [head, ...findings.map((finding) => testCase(finding, policy)), '  </testsuite>'].join('\n');
}

function testCase(finding: Finding, policy: Policy): string {
  const {file, line, column, id, calculator, verdicts} = finding;
  const name = [`${line}:${column}`, calculator, id].filter(Boolean).join(' ');
  const head = `    <testcase classname="${xmlText(file)}" name="${xmlText(name)}" file="${xmlText(file)}" line="${line}">`;
  const text = xmlText(textOf(finding));
  const inner = fails(policy, finding)
    ? `      <failure type="${verdicts.join(' ')}" message="${xmlText(firstLine(finding))}">${text}</failure>`
    : `      <system-out>${text}</system-out>`;
  return [head, inner, '    </testcase>'].join('\n');
}

function firstLine(finding: Finding): string {
  return `${finding.verdicts.join(', ')}: ${textOf(finding).split('\n')[0]}`;
}

function textOf({problems, compared, due, link}: Finding): string {
  const said = [
    ...problems.map(({line, column, says}) => `${line}:${column}: ${says}`),
    ...compared.map(({output, was, now, holds, causes}) =>
      [holds ? `${output} is ${now}.` : `${output} was ${was} and is ${now}.`, ...causes.map(({says}) => says)].join(
        ' ',
      ),
    ),
    ...due,
  ];
  return [...said, link].join('\n');
}
