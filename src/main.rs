//! Operations console for the support desk of a hosted-telephony provider.

use std::process::ExitCode;

fn main() -> ExitCode {
    install_panic_hook();
    pikett::cli::main()
}

/// The terminal is put right before the report is printed, or the report could not be read.
fn install_panic_hook() {
    let (panic, errors) = color_eyre::config::HookBuilder::default().into_hooks();
    // Refused only when somebody has installed another one, and nobody has.
    let _ = errors.install();
    let report = panic.into_panic_hook();
    std::panic::set_hook(Box::new(move |panic| {
        pikett::tui::restore_after_panic();
        report(panic);
    }));
}
