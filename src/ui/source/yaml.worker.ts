// A file of our own, so that the bundler makes one worker of the package and what it imports.
import 'monaco-yaml/yaml.worker.js';
