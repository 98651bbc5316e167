//! Fields of acts about credit accounts.

use super::declared::labels;

labels! {
    /// A field of an act about credit accounts.
    Credit {
        Account,
        Balance,
        ReadAt,
        Loaded,
        Key,
        LoadedAt,
        NewPrice,
        Licence,
        Rented,
        Monthly,
        Maker,
        RentedAt,
        Bought,
        Since,
        Firmware,
        Platform,
        CloudContract,
        ListPrice,
        OffList,
        InForceFrom,
        Pack,
    }
}
