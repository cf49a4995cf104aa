"""Build-ups that several homes share: timber-frame modules of two generations."""

from __future__ import annotations

from samples.making.kit import Shell, layers

PARTITION = layers("Binnenwand 100", ("Gipsplaat", 0.0125), ("Stijl", 0.075), ("Gipsplaat", 0.0125))

SHELL_2019 = Shell(
    layers(
        "Gevel HSB 150",
        ("Gipsplaat", 0.0125),
        ("Stijl en minerale wol", 0.05),
        ("Luchtlaag", 0.04),
        ("Vezelcementplaat", 0.0095),
        ("Geventileerde spouw", 0.02),
        ("Gevelbekleding vuren", 0.018),
    ),
    layers("Vloer HSB 200", ("PVC", 0.003), ("Underlayment", 0.018), ("Balklaag en minerale wol", 0.179)),
    layers("Dak HSB 220", ("Gipsplaat", 0.0125), ("Balklaag en minerale wol", 0.2), ("Bitumen", 0.0075)),
)

SHELL_2024 = Shell(
    layers(
        "Gevel HSB 300",
        ("Gipsvezelplaat", 0.015),
        ("Leidingzone", 0.038),
        ("Stijl en houtvezelisolatie", 0.19),
        ("Vezelcementplaat", 0.012),
        ("Geventileerde spouw", 0.025),
        ("Gevelbekleding thermisch gemodificeerd vuren", 0.02),
    ),
    layers("Vloer HSB 320", ("PVC", 0.003), ("Gipsvezelplaat", 0.025), ("CLT 100", 0.1), ("PIR", 0.192)),
    layers("Dak HSB 360", ("Gipsvezelplaat", 0.015), ("CLT 100", 0.1), ("PIR", 0.235), ("EPDM", 0.01)),
)
