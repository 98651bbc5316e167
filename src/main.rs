//! Operations console for the support desk of a hosted-telephony provider.

use std::process::ExitCode;

fn main() -> ExitCode {
    pikett::cli::install_panic_hook();
    pikett::cli::main()
}
