// The code that a post shows, by the file that each block is tested as.

export interface CodeBlock {
  readonly title: string;
  readonly text: string;
}

export function codeBlocksIn(post: string): readonly CodeBlock[] {
  return [...post.matchAll(/^```\w+ title="([^"]+)" note="[^"]+"\n([\s\S]*?)^```$/gm)].map(
    ([, title = '', text = '']) => ({title, text}),
  );
}
