// The test that every post has of the code it shows: each block is a part of a file beside the post, and each file is shown.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {codeBlocksIn} from './code-blocks';

/** Declares the test. @param folder of the post: its `index.mdx`, and its samples in `code/`. */
export function testShownCode(folder: string): void {
  const codeFolder = join(folder, 'code');
  describe('blocks shown in the post', () => {
    const blocks = codeBlocksIn(readFileSync(join(folder, 'index.mdx'), 'utf8'));

    it('cover every sample', () => {
      expect(new Set(blocks.map(({title}) => title))).toEqual(new Set(readdirSync(codeFolder)));
    });

    it.each(blocks)('$title is a contiguous part of its file', ({title, text}) => {
      expect(`\n${readFileSync(join(codeFolder, title), 'utf8')}`).toContain(`\n${text}`);
    });
  });
}
