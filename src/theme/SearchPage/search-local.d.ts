// The two functions of the search plugin that our page calls; the plugin ships them without types.
declare module '@easyops-cn/docusaurus-search-local/dist/client/client/theme/searchByWorker' {
  interface SearchDocument {
    /** Text that was indexed. */
    readonly t: string;
    /** Address of the page, without fragment. */
    readonly u: string;
    /** Fragment of the section, with its number sign. */
    readonly h?: string;
    /** Title of the section that a passage belongs to. */
    readonly s?: string;
  }

  export interface SearchHit {
    readonly document: SearchDocument;
    /** 0 title, 1 heading, 2 description, 3 keywords, 4 content. */
    readonly type: number;
    /** The title document of the same page; `false` for a title itself. */
    readonly page?: SearchDocument | false;
  }

  export function fetchIndexesByWorker(baseUrl: string, context: string): Promise<void>;
  export function searchByWorker(baseUrl: string, context: string, input: string, limit: number): Promise<SearchHit[]>;
}
