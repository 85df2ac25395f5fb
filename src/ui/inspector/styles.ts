// Only the panel's own controls; buttons are in the first load.
import '@mantine/core/styles/Input.layer.css';
