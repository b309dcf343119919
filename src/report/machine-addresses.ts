// Where programs find what they read of a calculator; the page's head names the same addresses.

/** The JSON Schemas that each calculator has. */
export const SCHEMA_KINDS = ['inputs', 'link', 'result'] as const;

export type SchemaKind = (typeof SCHEMA_KINDS)[number];

/** The address of a schema from the root of the site. Below no page, because a folder beside `graviton.html` sends some hosts astray. */
export function schemaPath(name: string, kind: SchemaKind): string {
  return `/schemas/${name}/${kind}.json`;
}

/** The address of a Markdown twin from the root of the site: that of the page with an ending. */
export function twinPath(name: string): string {
  return `/calculators/${name}.md`;
}
