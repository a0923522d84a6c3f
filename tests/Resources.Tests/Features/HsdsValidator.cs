using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>Holds replies against the standard's own JSON Schemas, with a validator that we have no part in.</summary>
internal static class HsdsValidator
{
    /// <summary>Fails with what the validator says.</summary>
    public static async Task Check(IEnumerable<(string Name, string Schema, JsonNode Document)> documents)
    {
        var schemas = HsdsData.Schemas;
        var scripts = Path.Combine(Repository.Root, "tests", "Resources.Tests", "hsds");
        if (!Directory.Exists(Path.Combine(scripts, "node_modules")))
        {
            var (installed, said) = await Run("npm", scripts, "ci", "--no-audit", "--no-fund");
            Assert.True(installed == 0, said);
        }

        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, documents.Select(d => new JsonObject
            {
                ["name"] = d.Name,
                ["schema"] = d.Schema,
                ["document"] = d.Document.DeepClone(),
            }.ToJsonString(JsonSerializerOptions.Default)));
            var (exit, output) = await Run("node", scripts, "validate.mjs", schemas, file);
            Assert.True(exit == 0, output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int Exit, string Output)> Run(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await said + await complained);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed; the replies cannot be held against the HSDS schemas.");
            throw;
        }
    }
}
