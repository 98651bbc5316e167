//! What is said to somebody who has no desk yet.

use crate::words::console::Greeting;

each! {
    greeting(Greeting) {
        Demo => "Umsehen",
        Tour => "Rundgang",
        Import => "Desk einlesen",
        Begin => "Klein anfangen",
        Leave => "Beenden",
        Purpose => "die Konsole eines Support-Desks: Vorfälle, Vertragsfristen, Updates",
        Nothing => "Angelegt wird erst etwas, wenn gewählt ist.",
        Elsewhere => "Ein Desk an anderer Stelle: pikett --desk PATH oder PIKETT_DESK. Wer eine Desk-Datei teilt, arbeitet auf der Maschine, auf der sie liegt, über SSH; ein Desk auf PostgreSQL ist von überall erreichbar: --desk postgres://USER@HOST/DATABASE.",
        File => "Desk-Datei",
        Customer => "Name",
        Contract => "Vertrag",
        AboutFile => "Eine TOML-Datei mit Resellern, Servern, Mandanten und Verträgen, wie im README. Hat sie einen Fehler, wird nichts von ihr genommen; die Zeile wird genannt.",
        AboutCustomer => "Der erste Mandant und der Vertrag, nach dem seine Fristen laufen. Das Übrige kann später aus einer Datei kommen.",
    }
}

each! {
    greeted(Greeting) {
        Demo => "ein simulierter Desk, der lebt; nichts davon bleibt",
        Tour => "eine Schicht in drei Minuten, Schritt für Schritt",
        Import => "Mandanten, Verträge und Server aus einer Datei",
        Begin => "ein erster Mandant, dann der erste Vorfall",
        Leave => "angelegt ist nichts",
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
