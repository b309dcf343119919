// The findings of a check as a table for people: a line each, and below it what is wrong and where.
import {formatQuantity} from '../../model/format';
import {type Checked, countsOf, type Finding, fails, type Policy} from './findings';
import {type Compared, VERDICTS} from './judge';

/** Lines without a line end at the last. */
export function findingsTable(checked: Checked, policy: Policy): string {
  const {findings} = checked;
  const rows = findings.map((finding) => [placeText(finding), finding.verdicts.join(', '), whatText(finding)] as const);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => (row[column] ?? '').length)));
  const lines = findings.flatMap((finding, index) => {
    const [place = '', verdict = '', what = ''] = rows[index] ?? [];
    const line = `${place.padEnd(widths[0] ?? 0)}  ${verdict.padEnd(widths[1] ?? 0)}  ${what}`.trimEnd();
    return [line, ...detailLines(finding).map((detail) => `    ${detail}`)];
  });
  return [...lines, ...(lines.length > 0 ? [''] : []), sumText(checked), ...failText(findings, policy)].join('\n');
}

function placeText({file, line, column}: Finding): string {
  return `${file}:${line}:${column}`;
}

function whatText({calculator, id, compared}: Finding): string {
  const name = [calculator ?? '', id ? `(${id})` : ''].filter((text) => text !== '').join(' ');
  const held = compared.filter(({holds}) => holds).map(({output, now}) => `${output} ${now}`);
  return held.length > 0 ? `${name}: ${held.join(', ')}` : name;
}

function detailLines({file, compared, due, problems}: Finding): readonly string[] {
  return [
    ...problems.map(({line, column, says}) => `${file}:${line}:${column}: ${says}`),
    ...compared.filter(({holds}) => !holds).flatMap(driftLines),
    ...due,
  ];
}

function driftLines({output, was, now, changeText, causes, unit}: Compared): readonly string[] {
  const change = changeText === '' ? '' : ` (${changeText})`;
  const shares = causes.map(({cause, share, says}) => {
    const amount = share === null ? '' : ` ${share > 0 ? '+' : ''}${formatQuantity(share, unit)}`;
    return `  by the ${cause}${amount}: ${says}`;
  });
  return [`${output} was ${was} and is ${now}${change}`, ...shares];
}

function sumText({findings, files}: Checked): string {
  const counts = countsOf(findings);
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => `${verdict} ${counts[verdict]}`);
  const links = findings.length === 0 ? 'No link to a calculator' : formatQuantity(findings.length, 'link');
  return `${links} in ${formatQuantity(files, 'file')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
}

function failText(findings: readonly Finding[], policy: Policy): readonly string[] {
  const failing = findings.filter((finding) => fails(policy, finding));
  const ofPolicy = failing.filter((finding) => fails(policy, {...finding, failOn: []})).length;
  const marked = failing.length - ofPolicy;
  const count = (many: number) => `${many} of them ${many === 1 ? 'fails' : 'fail'}, because`;
  return [
    ...(ofPolicy > 0 ? [`${count(ofPolicy)} this check fails on ${[...policy].join(', ')}.`] : []),
    ...(marked > 0 ? [`${count(marked)} the text marks ${marked === 1 ? 'it' : 'them'} with fail-on.`] : []),
  ];
}
