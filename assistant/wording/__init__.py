"""Every sentence that the assistant itself says, a module for each occasion; pure functions and constants."""
