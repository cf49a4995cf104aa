"""Project, units, georeference, site, building and storeys: where everything else hangs."""

from __future__ import annotations

from samples.making.description import Home, Item, Place
from samples.making.ifcfile import Entity, IfcFile, mm
from samples.making.ifcmodel import Model, item_path


def start(home: Home) -> Model:
    """An empty model of the home: spatial structure down to the storeys, no elements yet."""
    ifc = IfcFile(home.key)
    units = _units(ifc)
    root = ifc.make(
        "IfcGeometricRepresentationContext",
        ContextType="Model",
        CoordinateSpaceDimension=3,
        Precision=1e-5,
        WorldCoordinateSystem=ifc.origin,
        TrueNorth=ifc.direction((0.0, 1.0)),
    )
    body = ifc.make(
        "IfcGeometricRepresentationSubContext",
        ContextIdentifier="Body",
        ContextType="Model",
        ParentContext=root,
        TargetView="MODEL_VIEW",
    )
    project = ifc.rooted(
        "IfcProject",
        ("project",),
        Name=home.name,
        Description=f"Productmodel {home.type}",
        Phase="3 Voorlopig Ontwerp",
        RepresentationContexts=(root,),
        UnitsInContext=units,
    )
    _georeference(ifc, root, home.place)
    site = _site(ifc, home.place)
    building = _building(ifc, home, site)
    model = Model(home, ifc, body, project, site, building)
    model.aggregate("project", project, (site,))
    model.aggregate("site", site, (building,))
    for item in home.of("bouwlaag"):
        model.storeys[item.key] = model.made[item.key] = _storey(model, item)
    model.aggregate("building", building, tuple(model.storeys.values()))
    return model


def _units(ifc: IfcFile) -> Entity:
    def si(kind: str, name: str, prefix: str | None = None) -> Entity:
        return ifc.make("IfcSIUnit", UnitType=kind, Name=name, Prefix=prefix)

    units = (
        si("LENGTHUNIT", "METRE", "MILLI"),
        si("AREAUNIT", "SQUARE_METRE"),
        si("VOLUMEUNIT", "CUBIC_METRE"),
        si("PLANEANGLEUNIT", "RADIAN"),
        si("MASSUNIT", "GRAM", "KILO"),
        si("TIMEUNIT", "SECOND"),
        si("THERMODYNAMICTEMPERATUREUNIT", "KELVIN"),
        si("POWERUNIT", "WATT"),
    )
    return ifc.make("IfcUnitAssignment", Units=units)


def _georeference(ifc: IfcFile, context: Entity, place: Place) -> None:
    crs = ifc.make(
        "IfcProjectedCRS",
        Name="EPSG:7415",
        Description="Amersfoort / RD New + NAP height",
        GeodeticDatum="Amersfoort",
        VerticalDatum="NAP",
        MapUnit=ifc.make("IfcSIUnit", UnitType="LENGTHUNIT", Name="METRE"),
    )
    ifc.make(
        "IfcMapConversion",
        SourceCRS=context,
        TargetCRS=crs,
        Eastings=place.east,
        Northings=place.north,
        OrthogonalHeight=place.level,
        XAxisAbscissa=1.0,
        XAxisOrdinate=0.0,
        Scale=0.001,
    )


def _address(ifc: IfcFile, place: Place) -> Entity:
    return ifc.make(
        "IfcPostalAddress",
        AddressLines=(place.street,),
        PostalCode=place.postcode,
        Town=place.town,
        Country="NL",
    )


def _site(ifc: IfcFile, place: Place) -> Entity:
    site = ifc.rooted(
        "IfcSite",
        ("site", place.parcel),
        Name=place.parcel,
        ObjectType="Perceel",
        ObjectPlacement=ifc.placement((0.0, 0.0, 0.0), None),
        CompositionType="ELEMENT",
        SiteAddress=_address(ifc, place),
    )
    ifc.property_set(
        site,
        "Pset_LandRegistration",
        {
            "LandID": ifc.value("IfcIdentifier", place.parcel),
            "IsPermanentID": ifc.value("IfcBoolean", True),
        },
    )
    return site


def _building(ifc: IfcFile, home: Home, site: Entity) -> Entity:
    building = ifc.rooted(
        "IfcBuilding",
        ("building",),
        Name=home.name,
        ObjectType=home.type,
        ObjectPlacement=ifc.placement((0.0, 0.0, 0.0), site.ObjectPlacement),
        CompositionType="ELEMENT",
        BuildingAddress=_address(ifc, home.place),
    )
    ifc.property_set(
        building,
        "Pset_BuildingCommon",
        {"BuildingID": ifc.value("IfcIdentifier", "0" * 14), "IsPermanentID": ifc.value("IfcBoolean", False)},
    )
    ifc.property_set(building, "Pset_BuildingUse", {"MarketCategory": ifc.value("IfcLabel", "Woongebouw")})
    ifc.property_set(
        building,
        "Pset_ManufacturerOccurrence",
        {"SerialNumber": ifc.value("IfcIdentifier", home.serial)},
    )
    return building


def _storey(model: Model, item: Item) -> Entity:
    level = item.shape.z if item.shape is not None and hasattr(item.shape, "z") else 0.0
    storey = model.ifc.rooted(
        "IfcBuildingStorey",
        item_path(item),
        Name=item.name,
        ObjectType="Bouwlaag",
        ObjectPlacement=model.ifc.placement((0.0, 0.0, level), model.building.ObjectPlacement),
        CompositionType="ELEMENT",
        Elevation=mm(level),
    )
    model.ifc.property_set(
        storey,
        "Pset_BuildingStoreyCommon",
        {
            "EntranceLevel": model.ifc.value("IfcBoolean", level == 0.0),
            "AboveGround": model.ifc.value("IfcLogical", True),
        },
    )
    return storey
