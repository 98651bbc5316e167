//! What is said to somebody who has no desk yet.

use crate::words::console::Greeting;

each! {
    greeting(Greeting) {
        Demo => "Look around",
        Tour => "Take the tour",
        Import => "Bring a desk in",
        Begin => "Begin small",
        Leave => "Leave",
        Purpose => "the console of a support desk: incidents, contract clocks, updates",
        Nothing => "Nothing is made before you choose.",
        Elsewhere => "A desk that lies elsewhere: pikett --desk PATH, or PIKETT_DESK. All who share a desk file work on the machine that it lies on, over SSH; a desk on PostgreSQL is reached from anywhere: --desk postgres://USER@HOST/DATABASE.",
        File => "Desk file",
        Customer => "Name",
        Contract => "Contract",
        AboutFile => "A TOML file with resellers, servers, customers and contracts, as the README shows it. One with a mistake is refused as a whole, with its line.",
        AboutCustomer => "The first customer, and the contract that its clocks go by. The rest can come later, from a file.",
    }
}

each! {
    greeted(Greeting) {
        Demo => "a simulated desk that lives; nothing of it is kept",
        Tour => "a shift in three minutes on that desk, step by step",
        Import => "customers, contracts and servers from a file",
        Begin => "a first customer, then the first incident",
        Leave => "nothing was made",
        Purpose => "",
        Nothing => "",
        Elsewhere => "",
        File => "",
        Customer => "",
        Contract => "",
        AboutFile => "",
        AboutCustomer => "",
    }
}
