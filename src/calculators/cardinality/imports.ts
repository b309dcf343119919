// Which foreign files tell of series, and what they say once they are joined. The page and the terminal find `importSet`.
export {importSet} from './formats/import-set';
