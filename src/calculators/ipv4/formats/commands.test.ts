// The commands can be pasted into a shell as they are shown, and what they leave out costs what they say.
import {describe, expect, it} from 'vitest';
import {accountFiles, piecesOf} from '../testing/account-files';
import {importSet} from './import-set';
import {vpcReaders} from './readers';

const commands = vpcReaders.flatMap(({id, command, anonymised}) => [
  [id, command] as const,
  ...(anonymised ? [[`${id}, without names`, anonymised.command] as const] : []),
]);

describe('the command for', () => {
  it.each(commands)('%s keeps its quotation marks in a shell, and makes a file', (_, command) => {
    // A quoted part stands between spaces and holds no quotation mark: two of them side by side would be joined, and lose theirs.
    expect(command.replaceAll(/(?<=\s)'[^']*'(?=[\s;)])/g, '')).not.toContain("'");
    expect(command).toMatch(/ > [a-z-]+\.json$/);
  });

  it('no two kinds makes the same file', () => {
    const files = vpcReaders.map(({command}) => command.split(' > ')[1]);
    expect(new Set(files).size).toBe(vpcReaders.length);
  });
});

it('pods without names on one line, as jq writes them, are told apart', async () => {
  const files = accountFiles('small');
  const {items} = JSON.parse(files['kubectl-pods'] ?? '') as {
    items: {kind: string; spec: object; status: object; metadata: {ownerReferences?: {kind: string}[]}}[];
  };
  const nameless = items.map(({kind, spec, status, metadata}) => ({
    ...{kind, spec, status},
    metadata: {uid: null, ownerReferences: (metadata.ownerReferences ?? []).map((owner) => ({kind: owner.kind}))},
  }));
  const {detail} = importSet.join(await piecesOf({...files, 'kubectl-pods': JSON.stringify(nameless)}));
  const {detail: whole} = importSet.join(await piecesOf(files));
  expect(detail?.cluster).toEqual(whole?.cluster);
  expect(detail?.differences).toEqual([]);
});
