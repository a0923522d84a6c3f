using System.IO.Compression;
using System.Text;

namespace PeerSupport.Resources.Tests.Imports;

/// <summary>A small package that a test bends: one organization, two services at a place.</summary>
internal sealed class PackageFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("peersupport-package-");

    public string Path => _folder.FullName;

    public static PackageFolder Empty() => new();

    /// <summary>A package whose ids are its own, so that tests do not meet.</summary>
    public static PackageFolder Small()
    {
        var package = new PackageFolder();
        var (organization, first, second, place) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var (visit, term, taxonomy) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        package["organizations.csv"] = $"id,name,description\n{organization},Open Door,Helps\n";
        package["services.csv"] = $"id,organization_id,name,status\n{first},{organization},Evening Group,active\n{second},{organization},Café Núñez,active\n";
        package["locations.csv"] = $"id,location_type,name\n{place},physical,Hall\n";
        package["addresses.csv"] =
            $"id,location_id,address_1,city,state_province,postal_code,country,address_type\n{Guid.NewGuid()},{place},1 Elm St,Ames,IA,50010,US,physical\n";
        package["service_at_location.csv"] = $"id,service_id,location_id\n{visit},{first},{place}\n";
        package["schedules.csv"] = $"id,service_at_location_id,timezone,freq,byday,opens_at,closes_at\n{Guid.NewGuid()},{visit},-6,WEEKLY,MO,18:00,19:00\n";
        package["taxonomies.csv"] = $"id,name,description\n{taxonomy},Kinds,Kinds of help\n";
        package["taxonomy_terms.csv"] = $"id,name,description,taxonomy_id\n{term},Group,A group,{taxonomy}\n";
        package["attributes.csv"] = $"id,link_id,taxonomy_term_id,link_entity\n{Guid.NewGuid()},{first},{term},service\n";
        return package;
    }

    public static PackageFolder CopyOf(string folder)
    {
        var package = new PackageFolder();
        foreach (var file in Directory.EnumerateFiles(folder))
            System.IO.File.WriteAllBytes(package.File(System.IO.Path.GetFileName(file)), System.IO.File.ReadAllBytes(file));
        return package;
    }

    public string this[string name]
    {
        get => System.IO.File.ReadAllText(File(name));
        set => System.IO.File.WriteAllText(File(name), value);
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public byte[] Zip()
    {
        using var zip = new MemoryStream();
        ZipFile.CreateFromDirectory(Path, zip, CompressionLevel.Fastest, includeBaseDirectory: false, Encoding.UTF8);
        return zip.ToArray();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
