export { SourcePane } from './SourcePane';
