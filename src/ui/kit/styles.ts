// The library's styles stand in a layer, so that ours win wherever and whenever they are loaded.
// Only what the first load needs; a lazily loaded part imports the styles of its own components.
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/ActionIcon.layer.css';
import './tokens.css';
import './base.css';
